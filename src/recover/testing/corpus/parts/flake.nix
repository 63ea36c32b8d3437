{
  description = "In parts";
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    flake-parts.url = "github:hercules-ci/flake-parts";
    disko = {
      url = "github:nix-community/disko";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs = inputs: inputs.flake-parts.lib.mkFlake { inherit inputs; } ({ self, ... }: {
    systems = [ "x86_64-linux" "aarch64-linux" ];
    perSystem = { pkgs, ... }: { formatter = pkgs.nixfmt; };
    flake = {
      nixosModules.base = ./modules/base.nix;
      nixosConfigurations.harbor = inputs.nixpkgs.lib.nixosSystem {
        system = "x86_64-linux";
        modules = [ self.nixosModules.base inputs.disko.nixosModules.disko ./hosts/harbor.nix ];
      };
    };
  });
}
