{ boot.tmp.cleanOnBoot = true; system.stateVersion = "25.11"; }
