{ networking.hostName = "lodge"; time.timeZone = "Europe/Oslo"; system.stateVersion = "25.11"; }
