{ config, pkgs, ... }:

{
  imports = [ <nixpkgs/nixos/modules/installer/scan/not-detected.nix> ];
  nix.binaryCaches = [ https://cache.nixos.org/ https://nix-community.cachix.org ];
  nix.trustedUsers = [ "root" "max" ];
  nix.nixPath = [ "nixpkgs=/nix/var/nix/profiles/per-user/root/channels/nixos" "nixos-config=/etc/nixos/configuration.nix" ];
  nixpkgs.overlays = [ (import (builtins.fetchTarball https://example.org/overlays/master.tar.gz)) ];
  environment.shellAliases.rebuild = "sudo nixos-rebuild switch -I nixos-config=$HOME/etc/nixos/configuration.nix --option tarball-ttl 0 --keep-going --show-trace";
}
