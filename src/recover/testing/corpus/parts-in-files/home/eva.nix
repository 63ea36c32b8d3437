{ pkgs, ... }:
{
  home.username = "eva";
  home.homeDirectory = "/home/eva";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
