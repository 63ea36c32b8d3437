{ config, pkgs, ... }:

{
  # who I am
  programs.git = {
    enable = true;
    userName = "Frieda Lohmann";
    userEmail = "frieda@example.org";
    aliases = {
      st = "status --short";
      lg = "log --graph --oneline --decorate";
    };
    extraConfig = {
      core.editor = "vim";
      pull.rebase = false;
    };
    # signing.key = "0xCAFED00D";
  };

  home.stateVersion = "19.09";
}
