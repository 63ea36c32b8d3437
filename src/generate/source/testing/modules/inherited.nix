{ config, pkgs, ... }@args:
let
  me = import ./me.nix { inherit pkgs; };
  inherit (config.xdg) dataHome;
  browser = "librewolf";
in {
  home = {
    inherit (me) username homeDirectory;
    sessionVariables = {
      inherit browser;
      HISTFILE = "${dataHome}/bash/history";
      LESSHISTFILE = "-";
    };
  };
  programs.git = {
    enable = true;
    settings.user = { inherit (me) name email; };
    settings.init.defaultBranch = "main";
  };
  programs.${browser}.enable = true;
  programs.gpg = { inherit (args.nixosConfig.programs.gpg) enable; homedir = "${dataHome}/gnupg"; settings = { }; };
}
