{ pkgs, lib, config, options, modulesPath, specialArgs, inputs, outputs, username, hostname, system, stateVersion, ... }: {
  nix.settings = { substituters = [ "https://cache.nixos.org" "https://nix-community.cachix.org" "https://hyprland.cachix.org" "https://numtide.cachix.org" ]; trusted-public-keys = [ "cache.nixos.org-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" "nix-community.cachix.org-1:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=" ]; };
  users.users.root.openssh.authorizedKeys.keys = [ "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACAQDyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy== me@somewhere" ];
  services.znapzend.pure = if true && true then true else false; # a very long comment that goes on and on beyond the hundredth column of the line, for no good reason
}
