{ config, pkgs, ... }:
{
  imports = [ <home-manager/nixos> ];
  home-manager.useGlobalPkgs = true;
  home-manager.users.olga = { pkgs, ... }: {
    home.packages = [ pkgs.httpie ];
    programs.bash.enable = true;
    home.stateVersion = "22.05";
  };
}
