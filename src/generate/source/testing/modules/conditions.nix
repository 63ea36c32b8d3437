{ config, lib, pkgs, hostname, isLaptop ? false, ... }:
with lib; {
  programs.steam.enable = hostname == "tower";
  programs.steam.remotePlay = mkIf (hostname == "tower" && !isLaptop) {
    openFirewall = true;
  };
  services.xserver.videoDrivers = if isLaptop then [ "modesetting" ] else [ "nvidia" ];
  services.tlp = mkIf isLaptop {
    enable = true;
    settings = {
      START_CHARGE_THRESH_BAT0 = 75; # percent
      STOP_CHARGE_THRESH_BAT0 = 80;
      CPU_SCALING_GOVERNOR_ON_BAT = if hostname == "netbook" then "powersave" else "schedutil";
    };
  };
  hardware.nvidia = optionalAttrs (!isLaptop) {
    open = false;
    modesetting.enable = mkDefault true;
  };
  programs.waybar.settings.mainBar = {
    height = 28;
    modules-right = [ "tray" ] ++ optionals isLaptop [ "battery" "backlight" ] ++ [ "clock" ];
  };
  services.upower.enable = isLaptop;
}
