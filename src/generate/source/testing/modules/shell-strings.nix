{ config, pkgs, ... }: {
  programs.bash = {
    enable = true;
    initExtra = ''
      # prompt with the branch in it
      PS1='\u@\h \w $(branch_of_git) \$ '
      for dir in "''${HOME}/bin" "$HOME/.cargo/bin"; do
        case ":''${PATH}:" in
          *":$dir:"*) ;;
          *) PATH="$dir:''$PATH" ;;
        esac
      done
      export PATH
        # indented deeper on purpose
    '';
    shellAliases.ll = "ls -lah --color=auto";
  };
  programs.zsh.history.size = 50000;
  programs.zsh.initContent = ''
    source ${pkgs.zsh-powerlevel10k}/share/zsh-powerlevel10k/powerlevel10k.zsh-theme
    bindkey '^[[A' history-substring-search-up

    echo -n $'two quotes: '''  and a tab:''\t.'
  '';
  programs.tmux.extraConfig = ''set -g status-right "#{?client_prefix,⌨ ,}%H:%M"'';
}
