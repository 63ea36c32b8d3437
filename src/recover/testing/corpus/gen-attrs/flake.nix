{
  inputs.nixpkgs.url = github:nixos/nixpkgs/nixos-unstable;
  outputs = inputs: with inputs.nixpkgs.lib; {
    nixosConfigurations = genAttrs [ "red" "blue" ] (host:
      nixosSystem {
        system = "x86_64-linux";
        modules = [ (./. + "/machines/${host}") ./common.nix { networking.hostName = host; } ];
      });
  };
}
