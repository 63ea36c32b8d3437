{ zramSwap.enable = true; }
