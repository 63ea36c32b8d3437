{ lib, config, pkgs, ... }:
{
  services.xserver.enable = lib.mkForce false;
  networking.hostName = lib.mkDefault "unnamed";
  boot.kernel.sysctl."vm.swappiness" = lib.mkOverride 90 10;
  environment.shellInit = lib.mkBefore ''
    umask 027
  '';
  environment.interactiveShellInit = lib.mkAfter "stty -ixon";
  networking.firewall.extraCommands = lib.mkOrder 1600 "ip46tables -A nixos-fw -j ACCEPT";
  programs.zsh.enable = true;
  time.timeZone = lib.mkIf (config.networking.hostName != "cloud") "Asia/Tokyo";
}
