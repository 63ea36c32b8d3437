/** A choice of well-known packages by what people look for, beyond the common ones. */

import { commonPackages, type PackageGroup } from './commonPackages.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const more: readonly PackageGroup[] = [
  [
    'Basics',
    words(
      'bc coreutils diffutils findutils gawk gnugrep gnused gnutar less lsof pciutils usbutils psmisc procps util-linux moreutils parallel pv rename time watch zip xz zstd lz4 brotli gzip bzip2 unrar cabextract dos2unix ed expect hexyl xxd patch screen sshfs trash-cli unixtools.xxd',
    ),
  ],
  [
    'Terminal',
    words(
      'atuin broot btdu choose cheat cowsay csvkit dasel difftastic diskus dog doggo dust lsd erdtree eva fclones fend figlet fortune fx gdu glow gping gron gum halp htmlq hwatch jless jnv joshuto lolcat lf lnav mcfly miller mprocs navi nnn onefetch ouch pastel pay-respects pdfgrep pet pgcli procs progress pipes ranger rargs rclone repgrep rip2 ripgrep-all rlwrap rnr sad sd silver-searcher skim sl superfile tealdeer tig timg tokei translate-shell tree-sitter ugrep up vhs viddy vivid viu visidata vifm xh xcp xplr yq zsh-powerlevel10k bandwhich bottom cava cmatrix glances s-tui nvtopPackages.full powertop sysstat iotop iftop nethogs stress stress-ng lm_sensors smartmontools nvme-cli hdparm fio inxi hwinfo dmidecode',
    ),
  ],
  [
    'Shells and prompts',
    words(
      'bash bash-completion dash elvish fish nushell oils-for-unix oh-my-posh powershell xonsh zsh zsh-autosuggestions zsh-completions zsh-syntax-highlighting zsh-fzf-tab zsh-vi-mode carapace nix-your-shell fishPlugins.done fishPlugins.fzf-fish fishPlugins.tide fishPlugins.pure',
    ),
  ],
  [
    'Terminals',
    words(
      'alacritty kitty wezterm foot ghostty contour rio st xterm konsole gnome-terminal gnome-console ptyxis tilix terminator xfce.xfce4-terminal rxvt-unicode guake blackbox-terminal warp-terminal',
    ),
  ],
  [
    'Editors',
    words(
      'vim-full neovide emacs-nox emacs-pgtk code-cursor jetbrains.idea jetbrains.pycharm jetbrains.webstorm jetbrains.goland jetbrains.clion jetbrains.rust-rover jetbrains.rider jetbrains.datagrip jetbrains.phpstorm jetbrains.ruby-mine android-studio sublime4 geany gedit gnome-text-editor kdePackages.kate lapce lite-xl amp ne joe mousepad pulsar ghostwriter apostrophe marktext zettlr texstudio lyx',
    ),
  ],
  [
    'Browsers',
    words(
      'ungoogled-chromium firefox-esr firefox-devedition google-chrome microsoft-edge opera floorp-bin mullvad-browser epiphany falkon qutebrowser nyxt w3m lynx links2 elinks browsh ladybird palemoon-bin dillo',
    ),
  ],
  [
    'Talk',
    words(
      'fluffychat nheko fractal cinny-desktop gajim dino weechat irssi halloy teams-for-linux mattermost-desktop rocketchat-desktop session-desktop simplex-chat-desktop threema-desktop wasistlos zapzap webcord dissent jami mumble teamspeak6-client',
    ),
  ],
  [
    'Mail and calendar',
    words(
      'aerc alot neomutt mutt himalaya isync msmtp notmuch mu offlineimap evolution geary claws-mail protonmail-bridge protonmail-desktop khal khard vdirsyncer gnome-calendar kdePackages.kmail kdePackages.korganizer',
    ),
  ],
  [
    'Office and notes',
    words(
      'libreoffice-fresh libreoffice-qt abiword gnumeric joplin-desktop standardnotes notesnook appflowy anytype trilium-desktop zim cherrytree rnote kdePackages.okular masterpdfeditor pdfarranger pdftk poppler-utils qpdf ocrmypdf tesseract sioyek mupdf xpdf calibre foliate koreader gnucash homebank ledger hledger beancount fava paperless-ngx scribus typst pandoc texliveFull texliveMedium drawio dia freemind xmind planify errands super-productivity taskwarrior3 timewarrior watson todoist-electron',
    ),
  ],
  [
    'Spelling',
    words(
      'hunspellDicts.en_US hunspellDicts.en_GB-ize hunspellDicts.de_DE hunspellDicts.fr-any hunspellDicts.es_ES hunspellDicts.it_IT hunspellDicts.pl_PL hunspellDicts.ru_RU aspell aspellDicts.en aspellDicts.de aspellDicts.fr languagetool ltex-ls-plus vale',
    ),
  ],
  [
    'Pictures',
    words(
      'darktable rawtherapee digikam shotwell gthumb nomacs feh imv qimgv geeqie nsxiv swayimg loupe eog kdePackages.gwenview pinta mypaint pixelorama aseprite libresprite upscayl hugin graphicsmagick exiftool jpegoptim optipng pngquant libwebp libavif librsvg svgo potrace graphviz gnuplot plantuml mermaid-cli d2 figma-linux penpot-desktop flameshot ksnip satty swappy hyprshot grimblast kdePackages.spectacle',
    ),
  ],
  [
    'Sound and video',
    words(
      'ardour lmms mixxx musescore muse-sounds-manager reaper bitwig-studio hydrogen qpwgraph helvum easyeffects pulsemixer alsa-utils sox mediainfo handbrake mkvtoolnix makemkv losslesscut-bin shotcut openshot-qt davinci-resolve olive-editor haruna celluloid smplayer mplayer clapper totem jellyfin-mpv-shim plex-desktop plexamp kodi freetube strawberry rhythmbox quodlibet audacious deadbeef cmus moc ncmpcpp mpc mpd rmpc spotify-player ncspot spotify-qt psst tidal-hifi nuclear picard puddletag easytag streamlink gallery-dl media-downloader parabolic gpu-screen-recorder wf-recorder kooha simplescreenrecorder peek asciinema obs-cmd v4l-utils',
    ),
  ],
  [
    'Three dimensions and making',
    words(
      'freecad openscad kicad librecad qcad prusa-slicer orca-slicer bambu-studio cura-appimage meshlab f3d godot unityhub arduino-ide arduino-cli platformio esptool fritzing qelectrotech ngspice stellarium celestia qgis gpsbabel josm octave sage maxima geogebra6 R rstudio julia scilab-bin',
    ),
  ],
  [
    'Development',
    words(
      'ant autoconf automake bear bison buf ccache clang-tools cmake-format cppcheck ctags doxygen elan flex gnum4 gradle just libtool llvm lldb mold m4 meson pkg-config pkgconf premake5 protobuf sccache scons universal-ctags valgrind strace ltrace perf rr heaptrack bazel bazelisk buck2 pants tup go-task mise asdf-vm devenv devbox direnv lorri act actionlint air bacon cargo-binstall cargo-edit cargo-nextest cargo-watch cargo-audit cargo-deny cargo-expand cargo-generate cargo-outdated cargo-flamegraph wasm-pack wasmtime binaryen emscripten hugo zola jekyll mkdocs mdbook sphinx antora',
    ),
  ],
  [
    'Languages',
    words(
      'python312 python313 python314 pypy3 uv poetry pipx pdm hatch ruff black mypy pyright python3Packages.pip python3Packages.virtualenv python3Packages.ipython python3Packages.jupyterlab python3Packages.numpy python3Packages.pandas python3Packages.requests python3Packages.matplotlib python3Packages.scipy python3Packages.pytest conda micromamba nodejs_22 nodejs_24 corepack npm-check-updates typescript biome prettier eslint dprint esbuild swc rustfmt clippy rust-analyzer gopls golangci-lint delve gofumpt go-tools jdk8 jdk11 jdk17 jdk21 jdk25 temurin-bin graalvmPackages.graalvm-ce kotlin ktlint scala sbt scala-cli coursier clojure leiningen babashka groovy dotnet-sdk dotnet-sdk_8 dotnet-sdk_9 dotnet-sdk_10 mono fsharp cabal-install stack haskell-language-server hlint ormolu stylish-haskell ocaml opam erlang rebar3 gleam purescript elmPackages.elm idris2 agda coq lean4 lua luajit luarocks stylua perl raku rakudo php84 phpPackages.composer ruby_3_4 bundler rubyPackages.rails crystal nim nimble dart flutter swift swift-format vlang odin hare fpc gfortran sbcl ecl guile racket chez gprolog swi-prolog smlnj tcl ghdl verilator iverilog yosys nasm fasm',
    ),
  ],
  [
    'Language servers',
    words(
      'bash-language-server ccls cmake-language-server dockerfile-language-server docker-compose-language-service elixir-ls fortls gopls helm-ls jdt-language-server kotlin-language-server lemminx lua-language-server marksman metals nginx-language-server ocamlPackages.ocaml-lsp omnisharp-roslyn perlnavigator phpactor intelephense python3Packages.python-lsp-server basedpyright solargraph ruby-lsp sqls svelte-language-server tailwindcss-language-server taplo terraform-ls texlab tinymist typescript-language-server vscode-langservers-extracted vtsls vue-language-server yaml-language-server zls efm-langserver typos-lsp harper',
    ),
  ],
  [
    'Git and code',
    words(
      'git-lfs git-crypt git-absorb git-branchless git-cliff git-extras git-filter-repo git-interactive-rebase-tool git-machete git-open git-recent git-secret git-town gitui gitoxide gitleaks gitmoji-cli glab forgejo-cli tea hub hut jujutsu lazyjj jj-fzf mercurial subversion fossil pijul sapling bfg-repo-cleaner commitizen diff-so-fancy meld kdiff3 github-desktop gitkraken sublime-merge gitg sourcegit',
    ),
  ],
  [
    'Containers and clouds',
    words(
      'docker docker-buildx lazydocker ctop dive hadolint podman podman-compose podman-tui podman-desktop buildah skopeo distrobox boxbuddy toolbox kind minikube k3d k3s kubectx kubernetes-helm helmfile kustomize stern kubeseal argocd fluxcd istioctl cilium-cli tilt skaffold telepresence2 talosctl vagrant packer nomad consul vault openbao pulumi terragrunt tflint tfsec terraform-docs awscli2 aws-vault ssm-session-manager-plugin azure-cli google-cloud-sdk doctl hcloud linode-cli flyctl heroku cloudflared wrangler s3cmd minio-client colmena deploy-rs nixos-anywhere morph ansible-lint sshpass',
    ),
  ],
  [
    'Databases',
    words(
      'mariadb mysql84 postgresql_16 postgresql_17 postgresql_18 redis valkey mongodb-tools mongosh mongodb-compass duckdb clickhouse litecli usql sqlitebrowser dbeaver-bin pgadmin4 beekeeper-studio dbgate sqlfluff sqlc dbmate atlas liquibase influxdb etcd surrealdb',
    ),
  ],
  [
    'Web and interfaces',
    words(
      'bruno insomnia postman hoppscotch yaak httpyac hurl curlie grpcurl evans k6 wrk hey oha vegeta ngrok bore-cli mitmproxy caddy nginx apacheHttpd static-web-server miniserve websocat jwt-cli mkcert step-cli',
    ),
  ],
  [
    'Nix',
    words(
      'nixpkgs-fmt nixfmt-tree nixpkgs-review nix-init nix-update nix-prefetch-git nix-prefetch-github nix-index nix-diff nix-du nix-melt nix-search-cli nix-inspect nix-fast-build nix-eval-jobs nixos-rebuild-ng manix nurl nvfetcher npins niv dix treefmt attic-client cachix hydra-check sops ssh-to-age ragenix colmena home-manager nixos-option statix vulnix lix any-nix-shell',
    ),
  ],
  [
    'Network',
    words(
      'aria2 axel bind bmon dnsutils ethtool inetutils iperf ipcalc iproute2 iw ldns lftp magic-wormhole croc localsend masscan mosquitto ncftp netcat netcat-gnu networkmanager nload ngrep openconnect openvpn mullvad mullvad-vpn ipcalc rustscan speedtest-cli speedtest-go sipcalc sing-box v2ray xray tcpflow tcptraceroute termshark traceroute trippy tshark wireshark w3m wavemon wget2 whatmask winbox4 wireguard-ui yt-dlp zerotierone nebula netbird headscale qbittorrent transmission_4-gtk deluge fragments filezilla rsync syncthing syncthingtray nextcloud-client owncloud-client dropbox megasync rclone-browser insync onedrive remmina freerdp tigervnc rustdesk anydesk teamviewer parsec-bin moonlight-qt sunshine deskflow input-leap waypipe kdePackages.krdc kdePackages.kdeconnect-kde',
    ),
  ],
  [
    'Passwords and secrets',
    words(
      '_1password-cli _1password-gui bitwarden-cli rbw gopass passage pass-wayland pass-nodmenu rofi-pass pinentry-gnome3 pinentry-qt pinentry-curses seahorse kdePackages.kwalletmanager proton-pass enpass authenticator oath-toolkit yubikey-personalization yubioath-flutter pwgen diceware xkcdpass age-plugin-yubikey rage kdePackages.kleopatra cryptsetup veracrypt gocryptfs cryfs ecryptfs openssl gnutls libsecret sbctl tpm2-tools libfido2',
    ),
  ],
  [
    'Security',
    words(
      'aircrack-ng burpsuite binwalk clamav chkrootkit cutter fail2ban ffuf ghidra gobuster hashcat hydra john lynis metasploit nikto nuclei radare2 rizin sqlmap steghide sublist3r theharvester trivy grype syft volatility3 wpscan yara zap firejail bubblewrap apparmor-utils opensnitch-ui usbguard kismet reaverwps imhex ida-free cyberchef',
    ),
  ],
  [
    'Desktop',
    words(
      'anyrun albert bemenu cliphist clipman copyq dmenu ulauncher tofi walker wofi wlogout wlr-randr wdisplays nwg-look nwg-displays kanshi shikane swaybg swaylock swayidle swaynotificationcenter swayosd hyprlock hypridle hyprpaper hyprpicker hyprsunset waypaper wpaperd mpvpaper wev wtype xdotool arandr autorandr picom polybar eww ags quickshell ironbar yambar i3status i3status-rust i3blocks autotiling gammastep wlsunset redshift ddcutil udiskie blueman bluetuith overskride networkmanager_dmenu pasystray pwvucontrol libnotify notify-desktop xdg-utils xdg-user-dirs polkit_gnome lxqt.lxqt-policykit hyprpolkitagent dconf-editor gnome-tweaks gnome-extension-manager gnome-boxes gnome-disk-utility gnome-system-monitor gnome-calculator gnome-clocks gnome-weather gnome-characters gnome-font-viewer gnome-software file-roller nautilus nemo-with-extensions pcmanfm pcmanfm-qt xfce.thunar kdePackages.dolphin kdePackages.ark kdePackages.filelight kdePackages.kcalc kdePackages.partitionmanager kdePackages.qtstyleplugin-kvantum qt6Packages.qt6ct baobab bleachbit deja-dup pika-backup vorta timeshift restic borgbackup impression caligula popsicle gnome-firmware mission-center resources solaar piper openrgb coolercontrol.coolercontrol-gui corectrl lact input-remapper qmk via vial wally-cli scrcpy android-tools heimdall localsend warpinator virt-manager virt-viewer quickemu qemu gnome-network-displays bottles flatpak appimage-run wl-clip-persist wl-mirror conky rofimoji emote smile espanso onboard screenkey showmethekey',
    ),
  ],
  [
    'Themes and icons',
    words(
      'adwaita-icon-theme adw-gtk3 arc-theme arc-icon-theme ayu-theme-gtk breeze-icons kdePackages.breeze-icons canta-theme catppuccin catppuccin-gtk catppuccin-kvantum catppuccin-cursors.mochaDark colloid-gtk-theme colloid-icon-theme dracula-theme dracula-icon-theme everforest-gtk-theme fluent-gtk-theme fluent-icon-theme graphite-gtk-theme gruvbox-dark-gtk gruvbox-gtk-theme gruvbox-dark-icons-gtk gruvbox-plus-icons kanagawa-gtk-theme layan-gtk-theme materia-theme mint-themes mint-y-icons moka-icon-theme nordic nordzy-icon-theme nordzy-cursor-theme numix-icon-theme numix-icon-theme-circle orchis-theme papirus-icon-theme papirus-folders paper-icon-theme qogir-theme qogir-icon-theme rose-pine-gtk-theme rose-pine-icon-theme rose-pine-cursor tela-icon-theme tela-circle-icon-theme tokyonight-gtk-theme vimix-gtk-themes vimix-icon-theme whitesur-gtk-theme whitesur-icon-theme whitesur-cursors yaru-theme zuki-themes apple-cursor google-cursor volantes-cursors oreo-cursors-plus afterglow-cursors-recolored',
    ),
  ],
  [
    'Fonts',
    words(
      'noto-fonts noto-fonts-cjk-sans noto-fonts-cjk-serif noto-fonts-color-emoji noto-fonts-monochrome-emoji twemoji-color-font dejavu_fonts liberation_ttf freefont_ttf inter roboto roboto-mono roboto-slab open-sans lato montserrat poppins raleway source-sans source-serif source-code-pro ubuntu-classic ubuntu-sans fira fira-code fira-code-symbols fira-mono fira-sans jetbrains-mono cascadia-code hack-font ibm-plex iosevka iosevka-comfy.comfy monaspace maple-mono.NF meslo-lg mononoki victor-mono recursive commit-mono geist-font intel-one-mono inconsolata anonymousPro terminus_font spleen cozette unifont corefonts vista-fonts eb-garamond libertine libertinus crimson-pro cm_unicode lmodern lxgw-wenkai sarasa-gothic source-han-sans source-han-serif source-han-mono wqy_zenhei wqy_microhei ipafont font-awesome material-icons material-design-icons material-symbols nerd-fonts.jetbrains-mono nerd-fonts.fira-code nerd-fonts.fira-mono nerd-fonts.hack nerd-fonts.caskaydia-cove nerd-fonts.caskaydia-mono nerd-fonts.meslo-lg nerd-fonts.iosevka nerd-fonts.iosevka-term nerd-fonts.sauce-code-pro nerd-fonts.ubuntu nerd-fonts.ubuntu-mono nerd-fonts.roboto-mono nerd-fonts.dejavu-sans-mono nerd-fonts.droid-sans-mono nerd-fonts.noto nerd-fonts.victor-mono nerd-fonts.blex-mono nerd-fonts.geist-mono nerd-fonts.monaspace nerd-fonts.mononoki nerd-fonts.space-mono nerd-fonts.zed-mono nerd-fonts.commit-mono nerd-fonts.symbols-only',
    ),
  ],
  [
    'Games',
    words(
      'steam steam-run steamcmd gamescope gamemode goverlay protontricks winetricks umu-launcher faugus-launcher itch minigalaxy gogdl legendary-gl rare retroarch pcsx2 rpcs3 dolphin-emu cemu ryubing ppsspp mgba melonDS mame snes9x-gtk scummvm dosbox dosbox-staging openmw luanti supertux supertuxkart xonotic openttd openra freeciv wesnoth zeroad warzone2100 nethack cataclysm-dda dwarf-fortress endless-sky mindustry osu-lazer stepmania teeworlds ddnet hedgewars dsda-doom ioquake3 openarena unvanquished vintagestory taterclient-ddnet r2modman limo nexusmods-app satisfactorymodmanager ludusavi discord-rpc ankama-launcher vitetris gnuchess stockfish chessx cutechess gnome-chess kdePackages.kpat sgt-puzzles',
    ),
  ],
  [
    'Mac',
    words(
      'mas dockutil m-cli aerospace yabai skhd jankyborders sketchybar raycast rectangle alt-tab-macos iterm2 utm monitorcontrol stats hidden-bar ice-bar karabiner-elements appcleaner keka the-unarchiver iina coconutbattery mos unnaturalscrollwheels maccy shottr aldente swiftdefaultapps duti pngpaste reattach-to-user-namespace terminal-notifier darwin.trash pinentry_mac cocoapods xcodes xcbeautify swiftlint swiftformat colima lima',
    ),
  ],
  [
    'Machine learning',
    words(
      'ollama ollama-cuda ollama-rocm llama-cpp lmstudio alpaca jan aichat aider-chat claude-code codex gemini-cli opencode goose-cli mods open-webui whisper-cpp openai-whisper piper-tts local-ai cudaPackages.cudatoolkit rocmPackages.rocm-smi',
    ),
  ],
];

/** Without a licence that lets everybody use them: `nixpkgs.config.allowUnfree` has to be on. */
export const unfreePackages: ReadonlySet<string> = new Set(
  words(
    '_1password-cli _1password-gui aldente android-studio anydesk appcleaner aseprite bitwig-studio burpsuite claude-code code-cursor coconutbattery corefonts cudaPackages.cudatoolkit davinci-resolve discord dropbox dwarf-fortress enpass figma-linux geogebra6 gitkraken google-chrome ida-free insync intelephense jetbrains.clion jetbrains.datagrip jetbrains.goland jetbrains.idea jetbrains.phpstorm jetbrains.pycharm jetbrains.rider jetbrains.ruby-mine jetbrains.rust-rover jetbrains.webstorm keka lmstudio makemkv masterpdfeditor megasync microsoft-edge mongodb-compass ngrok nomad consul vault packer terraform vagrant obsidian opera parsec-bin plex-desktop plexamp postman raycast reaper shottr slack spotify steam steamcmd sublime4 sublime-merge teamspeak6-client teamviewer todoist-electron unityhub unrar vintagestory vista-fonts vivaldi vscode warp-terminal winbox4 xmind zoom-us',
  ),
);

/** By group, the common ones first; no name is there twice. */
export const packageGroups: readonly PackageGroup[] = merged([...commonPackages, ...more]);

function merged(groups: readonly PackageGroup[]): readonly PackageGroup[] {
  const seen = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const [group, names] of groups) {
    const own = byName.get(group) ?? [];
    byName.set(group, own);
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      own.push(name);
    }
  }
  return [...byName];
}
