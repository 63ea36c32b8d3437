{ pkgs, ... }:
{
  # A comment.
  environment.systemPackages = [ pkgs.git ];
  networking.hostName = "wsl";
  system.stateVersion = "25.11";
}
