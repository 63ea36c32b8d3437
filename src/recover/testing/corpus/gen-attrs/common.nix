{ pkgs, ... }: { services.openssh.enable = true; }
