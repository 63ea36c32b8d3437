{config,pkgs,...}:
{imports=[./hardware-configuration.nix ./printer.nix];
boot.loader.grub.device="/dev/sda";boot.loader.grub.enable=true;
      networking.hostName="ratatouille" ;   
  services.printing.enable =true;
services.printing.drivers=[pkgs.gutenprint pkgs.hplip];
   users.users.kai={isNormalUser=true;extraGroups=["wheel" "lp"];};
  sound.enable = true;   # works
  
 system.stateVersion="20.03";}
