{ pkgs, ... }:
{
  home.username = "lena";
  home.homeDirectory = "/home/lena";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
