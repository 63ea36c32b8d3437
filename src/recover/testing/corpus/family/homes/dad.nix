{ pkgs, ... }:
{
  home.username = "dad";
  home.homeDirectory = "/home/dad";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
