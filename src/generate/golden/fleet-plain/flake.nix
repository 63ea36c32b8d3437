{
  description = "Every machine of the house";

  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05";
    nixpkgs-darwin.url = "github:nixos/nixpkgs/nixpkgs-26.05-darwin";
    home-manager = {
      url = "github:nix-community/home-manager/release-26.05";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    nix-darwin = {
      url = "github:nix-darwin/nix-darwin/nix-darwin-26.05";
      inputs.nixpkgs.follows = "nixpkgs-darwin";
    };
    sops-nix = {
      url = "github:Mic92/sops-nix";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    dotfiles = {
      url = "github:alice/dotfiles";
      flake = false;
    };
  };

  outputs =
    {
      nixpkgs,
      home-manager,
      nix-darwin,
      ...
    }@inputs:
    let
      specialArgs = {
        inherit inputs;
        domain = "example.org";
      };

      homeManagerSettings = {
        home-manager = {
          useGlobalPkgs = true;
          useUserPackages = true;
          backupFileExtension = "backup";
          extraSpecialArgs = specialArgs;
          sharedModules = [ inputs.sops-nix.homeManagerModules.sops ];
        };
      };
    in
    {
      nixosConfigurations = {
        laptop = nixpkgs.lib.nixosSystem {
          inherit specialArgs;
          modules = [
            ./hosts/laptop/configuration.nix
            inputs.sops-nix.nixosModules.sops
            home-manager.nixosModules.home-manager
            homeManagerSettings
            { home-manager.users.alice = ./homes/alice.nix; }
          ];
        };

        server = nixpkgs.lib.nixosSystem {
          inherit specialArgs;
          modules = [
            ./hosts/server/configuration.nix
            inputs.sops-nix.nixosModules.sops
            home-manager.nixosModules.home-manager
            homeManagerSettings
            {
              home-manager.users = {
                alice = ./homes/alice.nix;
                bob = ./homes/bob.nix;
              };
            }
          ];
        };
      };

      darwinConfigurations.macbook = nix-darwin.lib.darwinSystem {
        inherit specialArgs;
        modules = [
          ./hosts/macbook/configuration.nix
          home-manager.darwinModules.home-manager
          homeManagerSettings
          { home-manager.users.alice = ./homes/alice.nix; }
        ];
      };

      homeConfigurations = {
        "alice@desk" = home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          extraSpecialArgs = specialArgs;
          modules = [
            ./homes/alice.nix
            inputs.sops-nix.homeManagerModules.sops
            {
              home = {
                username = "alice";
                homeDirectory = "/home/alice";
              };
              nixpkgs = {
                config.allowUnfree = true;
                overlays = [ inputs.sops-nix.overlays.default ];
              };
              programs.home-manager.enable = true;
            }
          ];
        };

        bob = home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          extraSpecialArgs = specialArgs;
          modules = [
            ./homes/bob.nix
            inputs.sops-nix.homeManagerModules.sops
            {
              home = {
                username = "bob";
                homeDirectory = "/home/bob";
              };
              nixpkgs = {
                config.allowUnfree = true;
                overlays = [ inputs.sops-nix.overlays.default ];
              };
              programs.home-manager.enable = true;
            }
          ];
        };

        "alice@pi" = home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.aarch64-linux;
          extraSpecialArgs = specialArgs;
          modules = [
            ./homes/alice.nix
            inputs.sops-nix.homeManagerModules.sops
            {
              home = {
                username = "alice";
                homeDirectory = "/home/alice";
              };
              nixpkgs = {
                config.allowUnfree = true;
                overlays = [ inputs.sops-nix.overlays.default ];
              };
              programs.home-manager.enable = true;
            }
          ];
        };
      };
    };
}
