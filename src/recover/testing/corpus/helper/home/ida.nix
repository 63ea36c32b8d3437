{ pkgs, ... }:
{
  home.username = "ida";
  home.homeDirectory = "/home/ida";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
