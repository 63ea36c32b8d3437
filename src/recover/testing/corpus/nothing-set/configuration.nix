{ ... }: {
  nixpkgs = {
    overlays = [
      # None yet.
    ];
    config = { };
    hostPlatform = "aarch64-linux";
  };
  networking.hostName = "cabin";
  system.stateVersion = "25.05";
}
