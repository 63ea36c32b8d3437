{ boot.loader.grub.device = "/dev/vda"; networking.hostName = "barn"; }
