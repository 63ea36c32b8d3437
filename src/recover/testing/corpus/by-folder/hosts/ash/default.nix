{ networking.hostName = "ash"; system.stateVersion = "25.11"; }
