# { config, lib, pkgs, ... }:
{ config, pkgs, lib, ... }:
# let
#   old = import <nixos-old> { };
# in
{
  imports = [
    ./hardware-configuration.nix
    # ./nvidia.nix
  # <home-manager/nixos>
  ];
#  networking.hostName = "nixos";
  #networking.wireless.enable = true;  # Enables wireless
  services.xserver.enable = true;
  # services.xserver = {
  #   enable = true;
  #   # displayManager.sddm.enable = true;
  #   windowManager.xmonad = {
  #     enable = true;
  #   };
  # };

  ##########
  # Packages
  ##########

  environment.systemPackages = with pkgs; [
    vim # Do not forget an editor!
  #  thunderbird
    wget
  #];
  ];
  /*
  users.users.test = {
    isNormalUser = true;
  };
  */
  # --- end of packages ---

  programs.mtr.enable = true;
  # programs.gnupg.agent = {
  #   enable = true;
  # };
  system.stateVersion = "22.11"; # Did you read the comment?
}
# vim: sw=2
