{ lib, ... }: {
  networking = { hostName = "bench"; firewall.enable = lib.mkForce false; };
  system.stateVersion = "23.05";
}
