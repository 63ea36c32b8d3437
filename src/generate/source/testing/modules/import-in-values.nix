{ pkgs, lib, config, ... }:
let colors = builtins.fromJSON (builtins.readFile ./colors.json); inherit (colors) bg fg; in {
  programs.waybar = {
    enable = true;
    settings = import ./waybar.nix { inherit pkgs lib; };
    style = builtins.readFile (./. + "/style.css");
  };
  services.dunst.settings = lib.importTOML ./dunst.toml;
  home.file = builtins.mapAttrs (name: _: { source = ./dots + "/${name}"; }) (builtins.readDir ./dots);
  xresources.properties = { "*.background" = bg; "*.foreground" = "#${fg}"; };
}
