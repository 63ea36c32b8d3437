{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05";
  outputs = { self, nixpkgs, ... }@inputs: {
    nixosConfigurations.cabin = nixpkgs.lib.nixosSystem {
      specialArgs = { inherit inputs; outputs = self; };
      modules = [ ./configuration.nix ];
    };
  };
}
