{ home.username = "hugo"; home.stateVersion = "25.11"; }
