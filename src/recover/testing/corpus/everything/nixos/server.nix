{ ... }: {
  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "server";
  services.nginx.enable = true;
  system.stateVersion = "26.05";
}
