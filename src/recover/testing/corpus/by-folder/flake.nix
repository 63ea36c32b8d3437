{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
  outputs = { self, nixpkgs, ... }: let
    inherit (nixpkgs) lib;
    folders = lib.filterAttrs (name: kind: kind == "directory" && !(lib.hasPrefix "_" name)) (builtins.readDir ./hosts);
  in {
    nixosConfigurations = lib.mapAttrs (name: _: lib.nixosSystem {
      system = "x86_64-linux";
      modules = [ (./hosts + "/${name}") ];
    }) folders;
  };
}
