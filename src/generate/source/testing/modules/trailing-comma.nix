{
  config,
  pkgs,
  inputs,
  timezone ? "Europe/Lisbon", # unless the flake says more
  ...
}@attrs:
{
  imports = [
    inputs.sops-nix.nixosModules.sops
    inputs.disko.nixosModules.default # the disks
  ];

  time.timeZone = timezone;
  services.timesyncd.servers = [
    "0.pool.ntp.example"
    "1.pool.ntp.example"
  ];
  users.defaultUserShell = pkgs.zsh;
  sops.defaultSopsFile = ./secrets.yaml;
  sops.secrets."wifi/psk" = { };
}
