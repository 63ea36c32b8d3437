# Edit this file, then run nixos-rebuild switch.
# Help is in the manual: `nixos-help`.

{ config, pkgs, ... }:

{
  imports =
    [ # what the scan of the hardware found
      ./hardware-configuration.nix
    ];

  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;

  networking.hostName = "altbau"; # my name
  # networking.wireless.enable = true;

  # The old switch for all interfaces is off, each has its own.
  networking.useDHCP = false;
  networking.interfaces.enp3s0.useDHCP = true;

  sound.enable = true;
  hardware.pulseaudio.enable = true;
  hardware.opengl = {
    enable = true;
    driSupport32Bit = true;
    extraPackages = with pkgs; [ vaapiIntel libvdpau-va-gl ];
  };

  fonts.fonts = with pkgs; [
    noto-fonts
    noto-fonts-cjk
    (nerdfonts.override { fonts = [ "Hack" ]; })
  ];

  services.xserver.enable = true;
  services.xserver.layout = "de";
  services.xserver.libinput.touchpad.naturalScrolling = true;
  services.xserver.displayManager.gdm.enable = true;
  services.xserver.desktopManager.gnome3.enable = true;

  nix = {
    package = pkgs.nixFlakes;
    extraOptions = ''
      experimental-features = nix-command flakes
    '';
  };

  environment.systemPackages = with pkgs; [
    wget vim
  ];

  system.stateVersion = "20.09"; # do not touch

}

