{ config, lib, ... }@moduleArgs: let cfg = config.site; in {
  imports = [ ./more.nix ];
  options.site.enable = lib.mkEnableOption "the site" // { default = true; };
  options.site = { port = lib.mkOption { type = lib.types.int; default = 8080; }; };
  meta.maintainers = [ "me" ];
  config = lib.mkMerge [
    {
      assertions = [ { assertion = cfg.port > 1024; message = "no root here"; } ];
    }
    (lib.mkIf cfg.enable (lib.mkMerge [
      { services.caddy.enable = true; }
      { services.caddy.virtualHosts."a.example" = { extraConfig = "respond ok"; serverAliases = [ ]; }; }
      (import ./extra.nix moduleArgs)
    ]))
    { networking.firewall.allowedTCPPorts = [ cfg.port ]; }
    (lib.optionalAttrs (lib.versionAtLeast lib.version "25.05") { services.caddy.email = "a@example.org"; })
  ];
}
