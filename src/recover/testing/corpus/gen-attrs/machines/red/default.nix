{ ... }:
{
  boot.loader.grub.device = "/dev/sda";
  system.stateVersion = "24.05";
}
