{ home.stateVersion = "25.05"; programs.git.enable = true; }
