{ inputs, ... }: {
  imports = [ ./hardware-configuration.nix ];

  nix.settings.experimental-features = [
    "nix-command"
    "flakes"
  ];

  services.openssh.enable = true;
  services.nginx.enable = true;

  boot.loader = {
    systemd-boot.enable = true;
    efi.canTouchEfiVariables = true;
  };

  networking.hostName = "server";
  networking.networkmanager.enable = true;

  networking.firewall.allowedTCPPorts = [
    22
    443
  ];

  sops.defaultSopsFile = ./secrets.yaml;

  users.users = {
    alice.isNormalUser = true;
    bob.isNormalUser = true;
  };

  nixpkgs.hostPlatform = "x86_64-linux";
  nixpkgs.config.allowUnfree = true;
  nixpkgs.overlays = [ inputs.sops-nix.overlays.default ];

  # The version this system began with. Upgrades leave it as it is.
  system.stateVersion = "26.05";
}
