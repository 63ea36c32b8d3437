{ pkgs, ... }:
{
  home.username = "finn";
  home.homeDirectory = "/home/finn";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
