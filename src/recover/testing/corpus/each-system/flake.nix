{
  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
    home-manager.url = "github:nix-community/home-manager";
    flake-utils.url = "github:numtide/flake-utils";
  };
  outputs = { nixpkgs, home-manager, flake-utils, ... }:
    flake-utils.lib.eachDefaultSystem (system:
      let pkgs = nixpkgs.legacyPackages.${system};
      in {
        formatter = pkgs.nixfmt;
        legacyPackages.homeConfigurations."kira" = home-manager.lib.homeManagerConfiguration {
          inherit pkgs;
          modules = [ ./kira.nix ];
        };
        packages.nixosConfigurations.crag = nixpkgs.lib.nixosSystem {
          inherit system;
          modules = [ ./crag.nix ];
        };
      });
}
