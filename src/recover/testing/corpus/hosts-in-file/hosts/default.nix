{ inputs, nixpkgs, ... }:
{
  tower = nixpkgs.lib.nixosSystem {
    system = "x86_64-linux";
    specialArgs = { inherit inputs; };
    modules = [ ./tower/configuration.nix ];
  };
}
