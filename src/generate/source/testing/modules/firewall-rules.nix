{ config, lib, ... }: let public = false; lan = [ "192.168.0.0/16" ]; in {
  networking = {
    firewall = {
      enable = true;
      logRefusedConnections = false;
      allowedTCPPorts = [ 22 ] ++ lib.optionals (!public) [ 8096 9091 ];
      allowedUDPPortRanges = [
        { from = 4000; to = 4007; }
        # voice
        { from = 8000; to = 8010; }
      ];
      extraInputRules = ''
        ip saddr { ${lib.concatStringsSep ", " lan} } tcp dport 5432 accept
      '';
    };
    wireguard.interfaces.wg0 = {
      ips = [ "10.100.0.2/24" "fd00::2/64" ];
      privateKeyFile = config.sops.secrets.wg.path;
      peers = [ { publicKey = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="; allowedIPs = [ "0.0.0.0/0" "::/0" ]; endpoint = "vpn.example.org:51820"; persistentKeepalive = 25; } ];
    };
    nat = { enable = !public; externalInterface = "eth0"; };
  };
}
