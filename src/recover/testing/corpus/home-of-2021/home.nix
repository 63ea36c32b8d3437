{ pkgs, ... }: {
  home.packages = with pkgs; [ htop jq ];
  programs.bash.enable = true;
}
