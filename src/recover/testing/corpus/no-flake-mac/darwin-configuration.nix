{ pkgs, ... }:
{
  environment.systemPackages = [ pkgs.wget ];
  system.defaults.finder.AppleShowAllExtensions = true;
  system.stateVersion = 6;
}
