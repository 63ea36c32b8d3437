{ config, ... }:
{
  services.prometheus = {
    retentionTime = "90d";
    scrapeConfigs = [
      {
        job_name = "node"; # this one
        static_configs = [ { targets = [ "localhost:9100" ]; } ];
      }

      # the others
      {
        job_name = "web";
        # less often
        scrape_interval = "30s";
        static_configs = [
          {
            targets = [
              "web:${toString config.web.port}" # first
              "web2:80"
            ];
            labels = { env = "prod"; };
          }
        ];
      }
      # { job_name = "gone"; }
    ];
    alertmanager = { };
  };
  services.openssh.hostKeys = [ { path = "/etc/ssh/ed25519"; type = "ed25519"; } ];
}
