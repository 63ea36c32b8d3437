{ config, pkgs, ... }:

{
  # List packages installed in system profile. To search by name, run:
  # $ nix-env -qaP | grep wget
  environment.systemPackages =
    [ pkgs.vim
      pkgs.m-cli # tools
    ];

  # Auto upgrade nix package and the daemon service.
  services.nix-daemon.enable = true;
  # nix.package = pkgs.nix;

  programs.zsh.enable = true;  # default shell on catalina
  # programs.fish.enable = true;

  users.users.ben = { name = "ben"; home = /Users/ben; };

  services.yabai = {
    enable = false;
    enableScriptingAddition = false;
    config = { layout = "bsp"; window_gap = 06; mouse_modifier = "fn"; };
    extraConfig = ''
      yabai -m rule --add app="^System Settings$" manage=off
    '';
  };
  services.skhd.skhdConfig = ''
    alt - h : yabai -m window --focus west
    alt - l : yabai -m window --focus east
  '';
  fonts.fontDir.enable = true;
  system.stateVersion = 4;
}
