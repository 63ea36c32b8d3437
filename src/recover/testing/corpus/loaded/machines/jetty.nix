{ inputs, ... }:
inputs.nixpkgs.lib.nixosSystem {
  system = "aarch64-linux";
  modules = [ ../jetty ];
}
