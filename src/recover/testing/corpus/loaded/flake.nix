{
  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
    flake-parts.url = "github:hercules-ci/flake-parts";
    haumea.url = "github:nix-community/haumea";
  };

  outputs = inputs@{ flake-parts, haumea, ... }: flake-parts.lib.mkFlake { inherit inputs; } ({ withSystem, ... }: {
    systems = [ "x86_64-linux" ];
    flake.nixosConfigurations = {
      pier = withSystem "x86_64-linux" ({ system, pkgs, ... }: inputs.nixpkgs.lib.nixosSystem {
        inherit system;
        modules = [ ./pier.nix ];
      });
    } // (haumea.lib.load { src = ./machines; inputs = { inherit inputs; }; });
  });
}
