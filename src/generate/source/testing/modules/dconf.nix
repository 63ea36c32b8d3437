{ lib, pkgs, ... }:
with lib.hm.gvariant;
{
  dconf.settings = {
    "org/gnome/desktop/interface" = { color-scheme = "prefer-dark"; text-scaling-factor = 1.25; };
    "org/gnome/shell" = {
      disable-user-extensions = false;
      favorite-apps = [ "firefox.desktop" "org.gnome.Nautilus.desktop" ];
    };
    "org/gnome/desktop/input-sources".sources = [ (mkTuple [ "xkb" "us" ]) (mkTuple [ "xkb" "de+neo" ]) ];
    "org/gnome/settings-daemon/plugins/color" = { night-light-temperature = mkUint32 3700; };
    "org/gnome/desktop/session".idle-delay = lib.hm.gvariant.mkUint32 0;
  };
}
