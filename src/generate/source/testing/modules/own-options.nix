{ config, lib, pkgs, ... }:

with lib;

let
  cfg = config.services.teapot;
in
{
  options.services.teapot = {
    enable = mkEnableOption "the teapot";
    port = mkOption {
      type = types.port;
      default = 4180;
      description = "Where the teapot listens.";
    };
  };

  config = mkIf cfg.enable {
    systemd.services.teapot = {
      wantedBy = [ "multi-user.target" ];
      serviceConfig = {
        ExecStart = "${pkgs.hello}/bin/hello --port ${toString cfg.port}";
        Restart = "on-failure";
      };
    };
    users.users.teapot.isSystemUser = true;
  };
}
