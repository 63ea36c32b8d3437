{ home.stateVersion = "25.11"; programs.bat.enable = true; }
