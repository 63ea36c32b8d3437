{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
  outputs = { self, nixpkgs }: {
    mkSystem = { path, system ? "x86_64-linux" }: nixpkgs.lib.makeOverridable nixpkgs.lib.nixosSystem {
      inherit system;
      modules = [ path self.nixosModules.shared ];
    };
    nixosModules.shared = { services.openssh.enable = true; };
    nixosConfigurations.lodge = self.mkSystem { path = ./hosts/lodge.nix; system = "aarch64-linux"; };
  };
}
