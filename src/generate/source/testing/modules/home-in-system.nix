{ inputs, pkgs, ... }:
{
  imports = [ inputs.home-manager.nixosModules.home-manager ];

  users.users.pia = {
    isNormalUser = true;
    description = "Pia Ährling";
    extraGroups = [ "networkmanager" "wheel" ];
  };

  home-manager.useGlobalPkgs = true;
  home-manager.useUserPackages = true;
  home-manager.backupFileExtension = "bak";
  home-manager.extraSpecialArgs = { inherit inputs; };

  home-manager.users.pia = {
    programs = {
      direnv = {
        enable = true;
        nix-direnv.enable = true;
      };
      fzf.enable = true;
      bat.config.theme = "ansi";
    };
    services.ssh-agent.enable = true;
    xdg.enable = true;
    home.stateVersion = "23.11";
  };
}
