{ config, lib, pkgs, ... }:
{
  networking.hostName = "north";
  services.tailscale.enable = true;
  system.stateVersion = "25.05";
}
