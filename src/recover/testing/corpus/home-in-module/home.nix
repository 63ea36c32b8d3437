{ pkgs, ... }:
{
  home.username = "tom";
  home.homeDirectory = "/home/tom";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
