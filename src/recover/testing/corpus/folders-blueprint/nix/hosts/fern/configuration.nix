{ inputs, ... }:
{
  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "fern";
  services.openssh.enable = true;
  system.stateVersion = "25.11";
}
