{
  config,
  inputs,
  lib,
  pkgs,
  ...
}:
{
  imports = [
    inputs.nix-index-database.homeModules.nix-index
    ./shell
  ];

  home = {
    username = "noor";
    homeDirectory = if pkgs.stdenv.hostPlatform.isDarwin then "/Users/noor" else "/home/noor";
    stateVersion = "26.05";
    packages = builtins.attrValues { inherit (pkgs) just nixd; };
  };

  programs = {
    home-manager.enable = true;
    nix-index-database.comma.enable = true;
    git = {
      enable = true;
      settings = {
        user = {
          name = "Noor";
          email = "noor@example.org";
        };
        push.autoSetupRemote = true;
        url."ssh://git@example.org/".insteadOf = "https://example.org/";
      };
      ignores = [ ".direnv/" ];
    };
    delta = {
      enable = true;
      enableGitIntegration = true;
    };
  };
}
