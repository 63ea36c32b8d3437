{ ... }: {
  nixpkgs.hostPlatform = "aarch64-darwin";
  networking.hostName = "air";
  system.stateVersion = 6;
}
