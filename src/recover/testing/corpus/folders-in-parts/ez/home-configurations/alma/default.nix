{ home.stateVersion = "25.11"; programs.htop.enable = true; }
