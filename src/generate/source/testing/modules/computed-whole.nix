{ lib, pkgs, ... }@args:
lib.recursiveUpdate (import ./base.nix args) {
  # only on this one
  services.xserver.enable = false;
}
