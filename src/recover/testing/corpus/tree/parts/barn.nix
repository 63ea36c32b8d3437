{ inputs, self, ... }: {
  flake.nixosConfigurations.barn = inputs.nixpkgs.lib.nixosSystem {
    system = "x86_64-linux";
    modules = [ self.nixosModules.barn ../barn.nix ];
  };
}
