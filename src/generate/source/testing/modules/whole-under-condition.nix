{ config, lib, ... }:
lib.mkIf (config.my.profile == "work") {
  services.pcscd.enable = true;
  programs.gnupg.agent = { enable = true; enableSSHSupport = true; };
}
