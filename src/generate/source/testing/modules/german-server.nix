# Server im Keller (Stand: März)
{ config, pkgs, lib, ... }:

let
  # die Domäne
  domaene = "beispiel.example";
in
{
  services.nextcloud = {
    enable      = true;
    package     = pkgs.nextcloud31;
    hostName    = "wolke.beispiel.example";
    config      = { dbtype = "pgsql"; adminpassFile = "/run/secrets/admin"; };   # Kennwort liegt woanders
    settings    = {
      default_phone_region = "DE";
      trusted_domains      = [ "localhost" ];
      "overwriteprotocol"  = "https";
    };
    phpOptions."opcache.interned_strings_buffer" = "16";
    maxUploadSize = "16G";
  };
  # services.nextcloud.home = "/mnt/größer";
  services.postgresql.ensureUsers = [ { name = "nextcloud"; ensureDBOwnership = true; } ];

  networking.firewall.interfaces."eth0".allowedTCPPorts = [
    443  # https
    8448 # matrix
    # 22
  ];
  services.fail2ban.enable = true;
}
