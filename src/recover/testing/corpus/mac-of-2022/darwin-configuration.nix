{ pkgs, ... }:
{
  environment.systemPackages = [ pkgs.tmux ];
  services.nix-daemon.enable = true;
  system.stateVersion = 4;
}
