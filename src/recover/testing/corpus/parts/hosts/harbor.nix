{ networking.hostName = "harbor"; services.nginx.enable = true; system.stateVersion = "25.05"; }
