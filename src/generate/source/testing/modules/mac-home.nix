{ pkgs, lib, username, ... }: {
  home = { inherit username; homeDirectory = "/Users/${username}"; stateVersion = "24.11"; };
  home.sessionPath = [ "/opt/homebrew/bin" "$HOME/go/bin" ];
  home.activation.greet = lib.hm.dag.entryAfter [ "writeBoundary" ] ''
    run echo "hello ${username}"
  '';
  launchd.agents.sync = { enable = true; config = { ProgramArguments = [ "${pkgs.rclone}/bin/rclone" "sync" ]; StartInterval = 3600; RunAtLoad = true; }; };
  targets.darwin.defaults."com.apple.Safari".ShowFullURLInSmartSearchField = true;
  programs.zsh.shellAliases = lib.mkIf pkgs.stdenv.isDarwin { rebuild = "darwin-rebuild switch --flake ~/.config/nix#mac"; };
}
