{ config, lib, ... }:
let
  secure = { forceSSL = true; enableACME = true; };
  proxyTo = port: { proxyPass = "http://127.0.0.1:${toString port}"; proxyWebsockets = true; };
in
{
  services.nginx = {
    enable = true;
    recommendedTlsSettings = true;
    clientMaxBodySize = "1g";
    virtualHosts = {
      "_" = { default = true; rejectSSL = true; };
      "git.example.org" = secure // { locations."/" = proxyTo 3000; };
      "blog.example.org" = {
        forceSSL = true;
        enableACME = true;
        root = "/var/www/blog";
        locations."/".tryFiles = "$uri $uri/ =404";
        locations."~ \\.php$".extraConfig = ''
          fastcgi_pass unix:${config.services.phpfpm.pools.blog.socket};
          fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        '';
        locations."/api" = proxyTo 8081;
      };
    };
  };
  security.acme = { acceptTerms = true; defaults.email = "root@example.org"; };
  networking.firewall.allowedTCPPorts = [ 80 443 ];
}
