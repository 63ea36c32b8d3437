{ lib, ... }:
{
  fileSystems."/".device = "/dev/disk/by-label/nixos";
  nixpkgs.hostPlatform = lib.mkDefault "x86_64-linux";
}
