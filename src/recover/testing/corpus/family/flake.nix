{
  description = "The family's machines";

  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
  inputs.nixpkgs-stable.url = "github:nixos/nixpkgs/nixos-25.11";
  inputs.home-manager.url = "github:nix-community/home-manager/master";
  inputs.home-manager.inputs.nixpkgs.follows = "nixpkgs";
  inputs.stylix.url = "github:danth/stylix";
  inputs.hardware.url = "github:NixOS/nixos-hardware";

  outputs = { self, ... }@inputs:
    let
      lib = inputs.nixpkgs.lib // inputs.home-manager.lib;
      common = [
        inputs.stylix.nixosModules.stylix
        inputs.home-manager.nixosModules.home-manager
        {
          home-manager = {
            useUserPackages = true;
            backupFileExtension = "bak";
            sharedModules = [ inputs.stylix.homeModules.stylix ];
          };
        }
      ];
    in
    {
      nixosConfigurations.kitchen = lib.nixosSystem {
        system = "x86_64-linux";
        modules = common ++ [
          inputs.hardware.nixosModules.lenovo-thinkpad-t480
          ./kitchen/configuration.nix
          { home-manager.users = { mum = ./homes/mum.nix; dad = { imports = [ ./homes/dad.nix ]; }; }; }
        ];
      };
      nixosConfigurations.desk = lib.nixosSystem {
        system = "x86_64-linux";
        modules = common ++ [ ./desk/configuration.nix { home-manager.users.dad = import ./homes/dad.nix; } ];
      };
    };
}
