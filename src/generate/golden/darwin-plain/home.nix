{ pkgs, ... }: {
  home.packages = with pkgs; [
    ripgrep
    fd
    python3Packages.httpie
  ];

  home.sessionVariables.EDITOR = "nvim";

  home.file.".editorconfig".text = ''
    root = true
  '';

  programs.zsh = {
    enable = true;
    shellAliases = {
      ll = "ls -l";
      gs = "git status";
    };
    initContent = ''
      bindkey -e
      export GPG_TTY="$(tty)"
    '';
  };

  programs.git = {
    enable = true;
    settings = {
      user = {
        name = "Alice Example";
        email = "alice@example.org";
      };
      init.defaultBranch = "main";
    };
  };

  programs.direnv = {
    enable = true;
    nix-direnv.enable = true;
  };

  # The version this home began with. Upgrades leave it as it is.
  home.stateVersion = "26.05";
}
