{ pkgs, ... }:
{
  home.username = "greta";
  home.homeDirectory = "/home/greta";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
