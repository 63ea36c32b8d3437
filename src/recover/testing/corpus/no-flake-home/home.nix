{ pkgs, ... }:
{
  home.username = "uma";
  home.homeDirectory = "/Users/uma";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
