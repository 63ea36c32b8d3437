{
  description = "Since 2020";
  edition = 201909;

  inputs = {
    nixpkgs.url = "nixpkgs/nixos-20.03";
    nur.url = github:nix-community/NUR;
    home.url = github:rycee/home-manager/bqv-flakes;
  };

  outputs = { self, nixpkgs, nur, home, ... }@args: {
    nixosConfigurations.relic = nixpkgs.lib.nixosSystem {
      system = "x86_64-linux";
      modules = [
        home.nixosModules.home-manager
        { nixpkgs.overlays = [ nur.overlay ]; }
        (import ./configuration.nix)
        ({ config, ... }: {
          home-manager.users.ada = import ./ada.nix { inherit config; };
        })
      ];
    };
  };
}
