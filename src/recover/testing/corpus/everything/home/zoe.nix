{ pkgs, ... }: {
  programs.fish.enable = true;
  home.stateVersion = "26.05";
}
