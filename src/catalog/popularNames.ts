/** Programs and services that most people set up, the most wanted first: they win ties of a search. */

const names =
  'git firefox zsh bash fish neovim vim vscode tmux ssh openssh direnv starship docker podman steam home-manager chromium kitty alacritty foot ghostty wezterm helix emacs fzf bat eza zoxide ripgrep htop btop gpg gpg-agent waybar rofi hyprland sway i3 niri gnome plasma6 pipewire networkmanager bluetooth blueman printing tailscale syncthing nginx caddy postgresql mysql redis nextcloud jellyfin gitea forgejo grafana prometheus home-assistant flatpak fwupd tlp thermald libvirtd virt-manager wireshark adb java nix-ld gamemode lazygit gh yazi mpv obs-studio thunderbird atuin nushell delta jq k9s dunst mako swaylock hyprlock hypridle gammastep redshift dconf mise less readline man homebrew yabai skhd aerospace sketchybar jankyborders gdm sddm greetd fail2ban wireguard avahi tor xserver sudo doas'.split(
    ' ',
  );

/** The rank of a name, from 0. */
export const popularNames: ReadonlyMap<string, number> = new Map(
  names.map((name, rank) => [name, rank]),
);
