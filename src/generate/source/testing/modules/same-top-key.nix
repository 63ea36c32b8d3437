{ config, lib, pkgs, ... }: {
  networking.hostName = "quince";
  networking.networkmanager.enable = true;
  networking.firewall.allowedTCPPorts = [ 22 80 443 ];
  networking.firewall.allowedUDPPorts = [ ];

  services.openssh.enable = true;
  services.openssh.settings = {
    PasswordAuthentication = false;
    PermitRootLogin = "no";
  };
  services.avahi = { enable = true; nssmdns4 = true; };

  time.timeZone = "Europe/Vienna";
  services.fstrim.enable = true;
}
