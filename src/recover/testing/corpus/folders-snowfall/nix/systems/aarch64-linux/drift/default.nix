{ ... }:
{
  networking.hostName = "drift";
  system.stateVersion = "25.05";
}
