{ home.stateVersion = "25.11"; programs.fzf.enable = true; }
