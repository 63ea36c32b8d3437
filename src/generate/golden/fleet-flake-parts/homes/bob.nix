{ lib, pkgs, ... }: {
  programs.fish.enable = true;

  home.packages = lib.optionals pkgs.stdenv.isLinux [ pkgs.strace ];

  # The version this home began with. Upgrades leave it as it is.
  home.stateVersion = "26.05";
}
