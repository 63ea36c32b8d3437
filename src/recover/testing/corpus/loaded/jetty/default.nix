{ services.avahi.enable = true; system.stateVersion = "25.11"; }
