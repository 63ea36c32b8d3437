# first of all
{ config /* the whole */, pkgs, # packages
  lib
, ... }: # opens
# before let
let # a let
  # the one name
  x = 1; # one
  /* two
     lines */
  y = x + 1;
  # nothing more
in # now
# before the set
{ # inside at once
  imports /* these */ = [ # list
    ./a.nix # a
    # ./b.nix
  ];

  services.xserver = # why here
    { # opens
      enable = /* sure */ true;
      dpi = 96 # normal
      ; # odd
      # between
      xkb.layout = # of the keyboard
        "us";
      # last in the set
    };
  environment.systemPackages = with pkgs; # with
    [
      # none yet
    ];
  environment.pathsToLink = [ /* one */ "/share/zsh" /* two */ "/libexec" ];
  programs.mtr.enable = (true); # in parens
  /** documented, but by whom
   *  nobody knows
   */
  users.groups.plugdev = { }; # empty
  hardware.sensor = {
    # nothing in here
  };
  # last of all
}
# after the end
