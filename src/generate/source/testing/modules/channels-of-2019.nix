{ config, pkgs, ... }:
let
  unstable = import (fetchTarball https://example.org/channels/unstable.tar.gz) { config = config.nixpkgs.config; };
  user = "gast";
in {
  services.mingetty.autologinUser = "gast";
  nixpkgs.config = {
    allowUnfree = true;
    packageOverrides = pkgs: { unstable = unstable; };
  };
  environment.systemPackages = with pkgs; [ firefox pkgs.unstable.ripgrep gnome3.gedit ];
  users.extraUsers."${user}" = { uid = 1000; initialPassword = ""; };
  i18n.consoleUseXkbConfig = true;
  services.xserver.xkbOptions = "ctrl:nocaps";
}
