{ config, pkgs, ... }:
{
  containers.web = {
    autoStart = true;
    bindMounts."/srv" = { hostPath = "/data/srv"; isReadOnly = false; };
    config = { config, pkgs, ... }: {
      services.httpd.enable = true;
      system.stateVersion = "23.05";
    };
  };
  virtualisation.oci-containers = {
    backend = "podman";
    containers = {
      pihole = {
        image = "pihole/pihole:latest";
        ports = [ "53:53/udp" "127.0.0.1:8080:80" ];
        environment = { TZ = config.time.timeZone; WEBPASSWORD_FILE = "/run/secrets/pihole"; };
        extraOptions = [ "--cap-add=NET_ADMIN" ];
      };
    };
  };
  specialisation.quiet.configuration = { boot.kernelParams = [ "quiet" ]; };
  virtualisation.docker.enable = false;
}
