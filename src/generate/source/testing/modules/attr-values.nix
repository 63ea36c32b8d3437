{ lib, pkgs, ... }:
{
  environment.systemPackages = builtins.attrValues {
    inherit (pkgs) git vim ripgrep; # everyday
    inherit (pkgs.kdePackages) kate;
    python = pkgs.python3.withPackages (p: with p; [ requests numpy ]);
  };
  environment.defaultPackages = [ ];
  programs.nix-ld.libraries = lib.mkIf pkgs.stdenv.isLinux (with pkgs; [ zlib openssl ]);
  home.packages = with pkgs; with lib; [
    hello
    (hiPrio uutils-coreutils-noprefix)
  ];
}
