/** The packages that most people have, small enough for the first page: attribute names in Nixpkgs. */

export type PackageGroup = readonly [group: string, names: readonly string[]];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const commonPackages: readonly PackageGroup[] = [
  [
    'Basics',
    words('git curl wget vim nano file tree unzip zip p7zip rsync which gnumake gcc man-pages'),
  ],
  [
    'Terminal',
    words(
      'ripgrep fd fzf bat eza jq yq-go htop btop tmux zellij ncdu duf tldr fastfetch zoxide yazi starship direnv just entr hyperfine watchexec',
    ),
  ],
  [
    'Network',
    words('dig nmap mtr iperf3 openssh mosh tcpdump socat whois httpie tailscale wireguard-tools'),
  ],
  [
    'Development',
    words(
      'python3 nodejs pnpm yarn deno bun go rustc cargo rustup zig ghc elixir ruby php jdk maven gradle cmake ninja gdb lldb clang shellcheck shfmt pre-commit gh lazygit delta docker-compose kubectl k9s kubernetes-helm terraform opentofu ansible sqlite postgresql',
    ),
  ],
  [
    'Nix',
    words(
      'nil nixd nixfmt statix deadnix nix-tree nix-output-monitor nh nvd comma cachix alejandra',
    ),
  ],
  [
    'Editors',
    words('neovim helix emacs vscode vscodium zed-editor jetbrains.idea-oss kakoune micro'),
  ],
  ['Browsers', words('firefox chromium brave librewolf google-chrome vivaldi tor-browser')],
  [
    'Talk',
    words(
      'signal-desktop telegram-desktop element-desktop discord vesktop slack zoom-us thunderbird',
    ),
  ],
  [
    'Office',
    words('libreoffice obsidian logseq zotero evince zathura okular xournalpp anki hunspell'),
  ],
  [
    'Pictures and sound',
    words(
      'gimp inkscape krita blender vlc mpv obs-studio audacity ffmpeg imagemagick yt-dlp spotify kdenlive',
    ),
  ],
  ['Passwords', words('bitwarden-desktop keepassxc pass gnupg age sops yubikey-manager')],
  [
    'Desktop',
    words(
      'wl-clipboard grim slurp waybar rofi fuzzel dunst mako brightnessctl playerctl pavucontrol networkmanagerapplet xclip gparted',
    ),
  ],
  ['Games', words('lutris heroic mangohud protonup-qt prismlauncher wineWowPackages.stable')],
];
