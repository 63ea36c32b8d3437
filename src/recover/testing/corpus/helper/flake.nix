{
  description = "Machines made by a helper";
  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
    home-manager = { url = "github:nix-community/home-manager"; inputs.nixpkgs.follows = "nixpkgs"; };
    agenix.url = "github:ryantm/agenix";
  };
  outputs = { self, nixpkgs, home-manager, ... } @ inputs: let
    inherit (nixpkgs) lib;
    mkHost = name: system: lib.nixosSystem {
      inherit system;
      specialArgs = { inherit inputs self; hostName = name; };
      modules = [
        ./hosts/${name}/configuration.nix
        inputs.agenix.nixosModules.default
        home-manager.nixosModules.home-manager
        {
          home-manager = {
            useGlobalPkgs = true;
            extraSpecialArgs = { inherit inputs; };
            users.ida = import ./home/ida.nix;
          };
        }
      ];
    };
  in {
    nixosConfigurations = {
      cellar = mkHost "cellar" "x86_64-linux";
      shed = mkHost "shed" "aarch64-linux";
    };
  };
}
