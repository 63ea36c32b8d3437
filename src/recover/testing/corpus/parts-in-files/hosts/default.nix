{ inputs, ... }:
{
  flake.nixosConfigurations.mill = inputs.nixpkgs.lib.nixosSystem {
    system = "x86_64-linux";
    modules = [ ./mill ];
  };
  flake.homeConfigurations."eva@mill" = inputs.home-manager.lib.homeManagerConfiguration {
    pkgs = import inputs.nixpkgs { system = "x86_64-linux"; config.allowUnfree = true; };
    extraSpecialArgs = { inherit inputs; };
    modules = [ ../home/eva.nix ];
  };
}
