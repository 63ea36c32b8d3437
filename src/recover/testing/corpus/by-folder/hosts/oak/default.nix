{ networking.hostName = "oak"; system.stateVersion = "25.11"; }
