{ home.username = "kira"; home.homeDirectory = "/home/kira"; home.stateVersion = "25.11"; }
