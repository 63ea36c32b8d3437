{ config, lib, ... }:
lib.mkMerge [
  {
    services.fwupd.enable = true;
    zramSwap.memoryPercent = 40;
  }
  # on the move
  (lib.mkIf config.my.isLaptop {
    services.tlp.enable = true;
    services.logind.lidSwitch = "suspend";
  })
  (lib.mkIf (!config.my.isLaptop) {
    programs.gamemode.enable = true;
    powerManagement.cpuFreqGovernor = "performance";
  })
]
