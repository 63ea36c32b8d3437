{ networking.wireless.enable = false; }
