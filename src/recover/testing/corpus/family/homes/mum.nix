{ pkgs, ... }:
{
  home.username = "mum";
  home.homeDirectory = "/home/mum";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
