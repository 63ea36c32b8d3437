{ pkgs, ... }:
{
  home.username = "nora";
  home.homeDirectory = "/Users/nora";
  home.packages = [ pkgs.ripgrep ];
  programs.git.enable = true;
  home.stateVersion = "25.11";
}
