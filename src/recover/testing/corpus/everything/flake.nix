{
  description = "NixOS, a Mac, and a home by itself";
  nixConfig.extra-substituters = [ "https://cache.example.org" ];
  inputs = {
    # Packages
    nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05"; # stable
    nixpkgs-darwin.url = "github:nixos/nixpkgs/nixpkgs-26.05-darwin";
    home-manager = {
      url = "github:nix-community/home-manager/release-26.05";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    nix-darwin = {
      url = "github:nix-darwin/nix-darwin/nix-darwin-26.05";
      inputs.nixpkgs.follows = "nixpkgs-darwin";
    };
    sops-nix.url = "github:Mic92/sops-nix";
    sops-nix.inputs.nixpkgs.follows = "nixpkgs";
  };
  outputs = { self, nixpkgs, nixpkgs-darwin, home-manager, nix-darwin, sops-nix, ... }@inputs: {
    nixosConfigurations.server = nixpkgs.lib.nixosSystem {
      specialArgs = inputs;
      modules = [ sops-nix.nixosModules.sops ./nixos/server.nix ];
    };
    darwinConfigurations.air = nix-darwin.lib.darwinSystem {
      modules = [ ./darwin/air.nix home-manager.darwinModules.home-manager { home-manager.useGlobalPkgs = true; home-manager.users.zoe = ./home/zoe.nix; } ];
    };
    homeConfigurations = let
      mk = system: home-manager.lib.homeManagerConfiguration {
        pkgs = nixpkgs.legacyPackages.${system};
        modules = [ ./home/zoe.nix { home.username = "zoe"; home.homeDirectory = "/home/zoe"; } ];
      };
    in {
      "zoe@desk" = mk "x86_64-linux";
      "zoe@pi" = mk "aarch64-linux";
    };
    packages.x86_64-linux.default = nixpkgs.legacyPackages.x86_64-linux.hello;
  };
}
