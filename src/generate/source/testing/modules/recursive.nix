{ config, ... }:
rec {
  networking.domain = "garten.example";
  services.nginx.enable = true;
  services.nginx.virtualHosts."wiki.${networking.domain}".root = "/srv/wiki";
  security.acme.acceptTerms = true;
  security.acme.defaults.email = "post@${networking.domain}";
  services.postgresql.settings = rec { shared_buffers = 512; effective_cache_size = shared_buffers * 3; };
  networking.hosts."10.0.0.2" = [ "nas" "nas.${networking.domain}" ];
}
