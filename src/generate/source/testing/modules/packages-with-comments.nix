{ pkgs, ... }:
{
  home.packages = with pkgs; [
    # finding things
    ripgrep
    fd # much quicker than find
    bat

    # languages
    nodePackages.typescript
    # rustup
    # (python3.withPackages (ps: [ ps.numpy ]))

    gimp
    # the end
  ];

  fonts.fontconfig.enable = true; # otherwise no program finds them

  home.sessionPath = [ "$HOME/.local/bin" ];
}
