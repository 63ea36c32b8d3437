{ pkgs, ... }:
{
  services.postgresql.enable = true;
  system.stateVersion = "25.11";
}
