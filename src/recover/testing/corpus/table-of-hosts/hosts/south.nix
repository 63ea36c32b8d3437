{ config, lib, pkgs, ... }:
{
  networking.hostName = "south";
  services.tailscale.enable = true;
  system.stateVersion = "25.05";
}
