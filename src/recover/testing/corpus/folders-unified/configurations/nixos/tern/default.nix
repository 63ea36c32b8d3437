{
  imports = [ ./disks.nix ];
  nixpkgs.hostPlatform = "aarch64-linux";
}
