{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-21.05";
  inputs.home-manager = {
    url = "github:nix-community/home-manager/release-21.05";
    inputs.nixpkgs.follows = "nixpkgs";
  };
  outputs = { self, ... }@inputs: {
    homeConfigurations = {
      otto = inputs.home-manager.lib.homeManagerConfiguration {
        system = "x86_64-linux";
        homeDirectory = "/home/otto";
        username = "otto";
        configuration.imports = [ ./home.nix ];
      };
    };
    otto = self.homeConfigurations.otto.activationPackage;
  };
}
