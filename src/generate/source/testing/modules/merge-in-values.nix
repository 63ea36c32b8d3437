{ config, lib, pkgs, ... }:
{
  environment.systemPackages = lib.mkMerge [ (with pkgs; [ git ]) (lib.mkIf config.services.xserver.enable [ pkgs.xclip ]) ];
  networking.firewall = lib.mkDefault { enable = true; allowPing = false; };
  services.foo.settings = lib.mkMerge [
    { level = 3; }
    # from elsewhere
    (import ./foo-settings.nix)
    (lib.mkIf config.boot.isContainer { quiet = true; limits.cpu = 0.5; })
  ];
  home-manager.users.ida.programs = lib.mkIf (!config.boot.isContainer) {
    mpv = { enable = true; };
  };
  systemd.services.nix-daemon.serviceConfig = lib.mkForce { };
}
