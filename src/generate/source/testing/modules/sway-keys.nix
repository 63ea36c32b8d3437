{ config, lib, pkgs, ... }:
let mod = config.wayland.windowManager.sway.config.modifier;
in {
  wayland.windowManager.sway = {
    enable = true;
    wrapperFeatures = { gtk = true; };
    config = rec {
      modifier = "Mod4";
      terminal = "foot";
      keybindings = { "${modifier}+t" = "exec ${terminal}"; };
    };
  };
  xsession.windowManager.i3.config.keybindings = lib.mkOptionDefault { "${mod}+Return" = "exec alacritty"; "${mod}+Shift+e" = null; };
  services.sxhkd.keybindings = {
    "${mod} + d" = "rofi -show drun";
    "super + e" = "emacsclient -c";
  };
  programs.sway.enable = true;
}
