{ pkgs, lib, inputs, ... }:
let
  workspaces = builtins.concatLists (builtins.genList (i: let ws = toString (i + 1); in [ "$mod, ${ws}, workspace, ${ws}" ]) 9);
in
{
  wayland.windowManager.hyprland = {
    enable = true;
    package = inputs.hyprland.packages.${pkgs.stdenv.hostPlatform.system}.hyprland;
    systemd.variables = [ "--all" ];
    settings = {
      "$mod" = "SUPER";
      monitor = [ ",preferred,auto,1" ];
      exec-once = [ "waybar" "${lib.getExe pkgs.swaybg} -i ${./wall.png}" ];
      general = {
        gaps_in = 5;
        gaps_out = 10;
        "col.active_border" = "rgba(33ccffee) rgba(00ff99ee) 45deg";
        layout = "dwindle"; # or master
      };
      input = { kb_layout = "de,us"; follow_mouse = 1; sensitivity = -0.25; };
      bind = [
        "$mod, Return, exec, foot"
        # "$mod, Q, killactive"
        ''$mod, S, exec, grim -g "$(slurp)" - | wl-copy''
      ] ++ workspaces;
      windowrulev2 = [ ];
    };
    extraConfig = "";
  };
}
