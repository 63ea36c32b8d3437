{ inputs, pkgs, ... }:
{
  imports = [
    ./hardware-configuration.nix
    inputs.home-manager.nixosModules.home-manager
  ];
  home-manager = {
    extraSpecialArgs = { inherit inputs; };
    users = {
      "tom" = import ./home.nix;
    };
  };
  users.users.tom.isNormalUser = true;
  networking.hostName = "loft";
  system.stateVersion = "25.11";
}
