{ pkgs, ... }:
let
  name = "wilma";
  # everything that I edit with
  editors = with pkgs; [ helix kakoune ];
in
{
  home.username = name;
  home.homeDirectory = "/home/${name}";
  home.packages = editors ++ [ pkgs.tree ];
  home.sessionVariables = {
    EDITOR = "hx";
    PAGER = "less -R";
  };
}
