{ pkgs, ... }:
{
  home.username = "jonas";
  home.homeDirectory = "/home/jonas";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
