{ config, pkgs, ... }:

{
  imports = [ ./hardware-configuration.nix ];

  # The machine in the study.
  boot.loader.systemd-boot.enable = true;
  networking.hostName = "quay";
  time.timeZone = "Europe/Vienna";
  users.users.ben = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
  };
  environment.systemPackages = with pkgs; [
    vim # for root
    git
  ];
  system.stateVersion = "24.11";
}
