{ config, lib, pkgs, ... }:
{
  home.file.".vimrc".source = ./vim/vimrc;
  home.file.".config/nvim" = {
    source = ./nvim;
    recursive = true;
  };
  home.file."bin/backup" = {
    executable = true;
    text = ''
      #!${pkgs.runtimeShell}
      set -eu
      ${pkgs.restic}/bin/restic -r "''${REPO:?}" backup ${config.home.homeDirectory}
    '';
  };
  xdg.configFile = {
    "kitty/kitty.conf".text = ''
      font_size 11.5
      enable_audio_bell no

      # tabs
      map ctrl+t new_tab
    '';
    "starship.toml".source = config.lib.file.mkOutOfStoreSymlink ./starship.toml;
    "zed/settings.json".text = builtins.toJSON { vim_mode = true; tab_size = 2; };
    "wallpaper.png".source = ../../assets/wall-paper_01.png;
  };
  home.file.".face".source = builtins.fetchurl {
    url = "https://example.org/faces/me.png?size=256&fmt=png#top";
    sha256 = "0000000000000000000000000000000000000000000000000000";
  };
}
