/** What stands in each module of the corpus, counted by a person: the reader has to find the same. */

import type { KeptReason } from '../survey.ts';

export interface ModuleRow {
  /** How many bindings are settings; a name that `inherit` brings counts as one. */
  readonly fields: number;
  /** Why parts stay as they are written, in the order of the text. */
  readonly kept: readonly KeptReason[];
  readonly imports: number;
  /** Some of the settings, as Nix prints them on one line. */
  readonly sets: Readonly<Record<string, string>>;
}

export const moduleRows: Readonly<Record<string, ModuleRow>> = {
  'attr-values': {
    fields: 4,
    kept: [],
    imports: 0,
    sets: {
      'environment.defaultPackages': '[ ]',
      'home.packages': 'with pkgs; with lib; [ hello (hiPrio uutils-coreutils-noprefix) ]',
    },
  },
  'blank-lines-and-trailing-blanks': {
    fields: 5,
    kept: [],
    imports: 0,
    sets: { 'a.b': '1', 'g.h': 'true' },
  },
  'channels-of-2019': {
    fields: 6,
    kept: ['let', 'name'],
    imports: 0,
    sets: {
      'services.mingetty.autologinUser': '"gast"',
      'nixpkgs.config.packageOverrides': 'pkgs: { unstable = unstable; }',
      'environment.systemPackages': '[ pkgs.firefox pkgs.unstable.ripgrep pkgs.gnome3.gedit ]',
    },
  },
  'code-extensions': {
    fields: 7,
    kept: [],
    imports: 0,
    sets: {
      'programs.vscode.userSettings."editor.fontSize"': '14',
      'programs.vscode.userSettings."[nix]"."editor.tabSize"': '2',
      'programs.vscode.userSettings."window.zoomLevel"': '-1',
    },
  },
  'commented-out': {
    fields: 4,
    kept: [],
    imports: 1,
    sets: {
      'services.xserver.enable': 'true',
      'environment.systemPackages': '[ pkgs.vim pkgs.wget ]',
    },
  },
  'computed-whole': { fields: 0, kept: ['computed'], imports: 0, sets: {} },
  conditions: {
    fields: 12,
    kept: [],
    imports: 0,
    sets: {
      'programs.steam.enable': 'hostname == "tower"',
      'programs.steam.remotePlay.openFirewall': 'true',
      'services.xserver.videoDrivers': 'if isLaptop then [ "modesetting" ] else [ "nvidia" ]',
      'programs.waybar.settings.mainBar.height': '28',
    },
  },
  containers: {
    fields: 12,
    kept: [],
    imports: 0,
    sets: {
      'containers.web.autoStart': 'true',
      'virtualisation.oci-containers.containers.pihole.ports':
        '[ "53:53/udp" "127.0.0.1:8080:80" ]',
      'specialisation.quiet.configuration.boot.kernelParams': '[ "quiet" ]',
    },
  },
  dconf: {
    fields: 7,
    kept: [],
    imports: 0,
    sets: {
      'dconf.settings."org/gnome/desktop/interface".color-scheme': '"prefer-dark"',
      'dconf.settings."org/gnome/shell".disable-user-extensions': 'false',
      'dconf.settings."org/gnome/desktop/input-sources".sources':
        '[ (mkTuple [ "xkb" "us" ]) (mkTuple [ "xkb" "de+neo" ]) ]',
    },
  },
  deep: {
    fields: 9,
    kept: ['let'],
    imports: 0,
    sets: {
      'programs.firefox.profiles.default.bookmarks.settings':
        '[ { name = "bar"; toolbar = true; bookmarks = [ { name = "mail"; url = "https://mail.example.org/"; } { name = "dev"; bookmarks = [ { name = "nix"; url = "https://nixos.org/manual/nix/stable/?q=a%20b"; } ]; } ]; } ]',
      'programs.firefox.profiles.default.search.engines.np.definedAliases': '[ "@np" ]',
      'programs.firefox.profiles.default.id': '0',
    },
  },
  disks: {
    fields: 6,
    kept: [],
    imports: 0,
    sets: {
      'disko.devices.disk.main.device': '"/dev/nvme0n1"',
      'disko.devices.disk.main.content.partitions.ESP.size': '"512M"',
    },
  },
  'dynamic-names': {
    fields: 5,
    kept: ['name', 'name'],
    imports: 0,
    sets: {
      'users.mutableUsers': 'false',
      'environment.etc."motd.d/10-hello".text': '"hello\\n"',
      'boot.kernel.sysctl."net.ipv4.ip_forward"': '1',
    },
  },
  empty: { fields: 0, kept: [], imports: 0, sets: {} },
  'empty-in-many-ways': { fields: 5, kept: [], imports: 0, sets: { 'a.b': '{ }', d: '[ ]' } },
  'fields-in-lists-of-sets': {
    fields: 4,
    kept: [],
    imports: 0,
    sets: {
      'services.prometheus.scrapeConfigs':
        '[ { job_name = "node"; static_configs = [ { targets = [ "localhost:9100" ]; } ]; } { job_name = "web"; scrape_interval = "30s"; static_configs = [ { targets = [ "web:${toString config.web.port}" "web2:80" ]; labels = { env = "prod"; }; } ]; } ]',
      'services.prometheus.retentionTime': '"90d"',
    },
  },
  'files-in-home': {
    fields: 10,
    kept: [],
    imports: 0,
    sets: {
      'home.file.".vimrc".source': './vim/vimrc',
      'xdg.configFile."kitty/kitty.conf".text':
        '"font_size 11.5\\nenable_audio_bell no\\n\\n# tabs\\nmap ctrl+t new_tab\\n"',
      'home.file."bin/backup".executable': 'true',
    },
  },
  'firewall-rules': {
    fields: 10,
    kept: ['let'],
    imports: 0,
    sets: {
      'networking.firewall.logRefusedConnections': 'false',
      'networking.firewall.allowedTCPPorts': '[ 22 ] ++ lib.optionals (!public) [ 8096 9091 ]',
      'networking.wireguard.interfaces.wg0.ips': '[ "10.100.0.2/24" "fd00::2/64" ]',
    },
  },
  'german-server': {
    fields: 13,
    kept: ['let'],
    imports: 0,
    sets: {
      'services.nextcloud.config.dbtype': '"pgsql"',
      'services.nextcloud.settings.default_phone_region': '"DE"',
      'networking.firewall.interfaces.eth0.allowedTCPPorts': '[ 443 8448 ]',
    },
  },
  'git-of-2019': {
    fields: 8,
    kept: [],
    imports: 0,
    sets: {
      'programs.git.userName': '"Frieda Lohmann"',
      'programs.git.extraConfig.pull.rebase': 'false',
    },
  },
  'hardware-scan': {
    fields: 13,
    kept: [],
    imports: 1,
    sets: {
      'fileSystems."/".device': '"/dev/disk/by-uuid/0a1b2c3d-1111-4222-8333-444455556666"',
      swapDevices: '[ { device = "/dev/disk/by-uuid/77778888-9999-4aaa-8bbb-ccccddddeeee"; } ]',
      'hardware.cpu.intel.updateMicrocode':
        'lib.mkDefault config.hardware.enableRedistributableFirmware',
    },
  },
  'home-in-system': {
    fields: 14,
    kept: [],
    imports: 1,
    sets: {
      'home-manager.users.pia.programs.direnv.nix-direnv.enable': 'true',
      'home-manager.extraSpecialArgs.inputs': 'inputs',
      'home-manager.users.pia.home.stateVersion': '"23.11"',
    },
  },
  'home-in-system-function': {
    fields: 2,
    kept: [],
    imports: 1,
    sets: { 'home-manager.useGlobalPkgs': 'true' },
  },
  'home-of-2026': {
    fields: 14,
    kept: [],
    imports: 2,
    sets: {
      'programs.git.settings.user.email': '"noor@example.org"',
      'programs.delta.enableGitIntegration': 'true',
      'home.homeDirectory':
        'if pkgs.stdenv.hostPlatform.isDarwin then "/Users/noor" else "/home/noor"',
    },
  },
  homebrew: {
    fields: 9,
    kept: [],
    imports: 0,
    sets: {
      'homebrew.masApps."Key Note"': '409183694',
      'homebrew.onActivation.cleanup': '"zap"',
      'homebrew.brews': '[ "mas" { name = "colima"; restart_service = true; args = [ "HEAD" ]; } ]',
    },
  },
  hyprland: {
    fields: 16,
    kept: ['let'],
    imports: 0,
    sets: {
      'wayland.windowManager.hyprland.settings.general.gaps_in': '5',
      'wayland.windowManager.hyprland.settings.general."col.active_border"':
        '"rgba(33ccffee) rgba(00ff99ee) 45deg"',
      'wayland.windowManager.hyprland.settings."$mod"': '"SUPER"',
      'wayland.windowManager.hyprland.settings.input.sensitivity': '-0.25',
    },
  },
  'import-in-values': {
    fields: 7,
    kept: ['let'],
    imports: 0,
    sets: {
      'programs.waybar.settings': 'import ./waybar.nix { inherit pkgs lib; }',
      'programs.waybar.style': 'builtins.readFile (./. + "/style.css")',
      'services.dunst.settings': 'lib.importTOML ./dunst.toml',
    },
  },
  'imports-computed': {
    fields: 1,
    kept: ['module'],
    imports: 0,
    sets: { 'system.stateVersion': '"24.05"' },
  },
  'imports-of-all-kinds': {
    fields: 2,
    kept: ['module', 'module'],
    imports: 7,
    sets: { 'networking.hostId': '"8425e349"', '_module.args.flavour': '"mocha"' },
  },
  inherited: {
    fields: 12,
    kept: ['let', 'name'],
    imports: 0,
    sets: {
      'programs.git.settings.user.name': 'me.name',
      'home.username': 'me.username',
      'programs.git.enable': 'true',
    },
  },
  keys: {
    fields: 12,
    kept: ['name', 'name', 'name'],
    imports: 0,
    sets: {
      'programs.ssh.matchBlocks."*.example.org".port': '2222',
      'environment.etc."a \\"b\\" c".text': '"q"',
      'services."with".enable': 'true',
      'xdg.mimeApps.defaultApplications."x-scheme-handler/http"': '"firefox.desktop"',
      "programs.x.a-b'c_1.y": '1',
    },
  },
  'let-at-head': {
    fields: 5,
    kept: ['let'],
    imports: 0,
    sets: {
      'home.sessionVariables.EDITOR': '"hx"',
      'home.username': 'name',
      'home.homeDirectory': '"/home/${name}"',
    },
  },
  'lists-of-all-kinds': {
    fields: 9,
    kept: [],
    imports: 0,
    sets: {
      'boot.kernelParams': '[ "quiet" "splash" ] ++ [ "loglevel=3" ]',
      'environment.gnome.excludePackages':
        '[ pkgs.gnome.cheese pkgs.gnome.gnome-music pkgs.gnome.epiphany ]',
      'services.udev.packages': '[ pkgs.yubikey-personalization pkgs.gnome.gnome-settings-daemon ]',
    },
  },
  'long-lines': {
    fields: 4,
    kept: [],
    imports: 0,
    sets: {
      'nix.settings.substituters':
        '[ "https://cache.nixos.org" "https://nix-community.cachix.org" "https://hyprland.cachix.org" "https://numtide.cachix.org" ]',
      'services.znapzend.pure': 'if true && true then true else false',
    },
  },
  'mac-defaults': {
    fields: 16,
    kept: [],
    imports: 0,
    sets: {
      'system.defaults.dock.tilesize': '36',
      'system.defaults.NSGlobalDomain."com.apple.swipescrolldirection"': 'false',
      'system.defaults.trackpad.ActuationStrength': '0',
      'system.defaults.NSGlobalDomain."com.apple.trackpad.scaling"': '1.5',
    },
  },
  'mac-home': {
    fields: 11,
    kept: [],
    imports: 0,
    sets: {
      'launchd.agents.sync.config.StartInterval': '3600',
      'targets.darwin.defaults."com.apple.Safari".ShowFullURLInSmartSearchField': 'true',
      'home.sessionPath': '[ "/opt/homebrew/bin" "$HOME/go/bin" ]',
    },
  },
  'mac-of-2022': {
    fields: 14,
    kept: [],
    imports: 0,
    sets: {
      'services.nix-daemon.enable': 'true',
      'services.yabai.config.window_gap': '6',
      'users.users.ben.home': '/Users/ben',
      'services.skhd.skhdConfig':
        '"alt - h : yabai -m window --focus west\\nalt - l : yabai -m window --focus east\\n"',
    },
  },
  'merge-in-values': {
    fields: 7,
    kept: ['computed'],
    imports: 0,
    sets: {
      'services.foo.settings.level': '3',
      'environment.systemPackages':
        'lib.mkMerge [ (with pkgs; [ git ]) (lib.mkIf config.services.xserver.enable [ pkgs.xclip ]) ]',
      'networking.firewall': 'lib.mkDefault { enable = true; allowPing = false; }',
    },
  },
  merged: {
    fields: 6,
    kept: [],
    imports: 0,
    sets: {
      'services.tlp.enable': 'true',
      'programs.gamemode.enable': 'true',
      'services.logind.lidSwitch': '"suspend"',
    },
  },
  'mixed-nesting': {
    fields: 15,
    kept: [],
    imports: 0,
    sets: {
      'services.a.b.c': '1',
      'services.a.b.d': '2',
      'services.e.a': '3',
      'services.z.y': '"late"',
      'programs.git.lfs.enable': 'true',
    },
  },
  'neovim-plugins': {
    fields: 6,
    kept: [],
    imports: 0,
    sets: {
      'programs.neovim.viAlias': 'true',
      'programs.neovim.extraPackages': '[ pkgs.nil pkgs.lua-language-server ]',
    },
  },
  'nixos-of-2020': {
    fields: 20,
    kept: [],
    imports: 1,
    sets: {
      'hardware.opengl.driSupport32Bit': 'true',
      'fonts.fonts':
        '[ pkgs.noto-fonts pkgs.noto-fonts-cjk (with pkgs; nerdfonts.override { fonts = [ "Hack" ]; }) ]',
      'nix.package': 'pkgs.nixFlakes',
      'services.xserver.libinput.touchpad.naturalScrolling': 'true',
    },
  },
  'no-final-newline': {
    fields: 3,
    kept: [],
    imports: 0,
    sets: { 'programs.kitty.font.size': '12', 'programs.kitty.theme': '"Tokyo Night"' },
  },
  'nulls-and-paths': {
    fields: 8,
    kept: [],
    imports: 3,
    sets: {
      'services.logrotate.configFile': 'null',
      'environment.etc.hosts.source': '/etc/hosts.local',
      'age.identityPaths': '[ "/persist/etc/ssh/key" ]',
      'programs.ssh.knownHostsFiles': '[ ./known/work ../shared/known ]',
    },
  },
  numbers: {
    fields: 10,
    kept: [],
    imports: 0,
    sets: {
      'services.redshift.longitude': '-0.1278',
      'services.earlyoom.freeMemThreshold': '5',
      'programs.alacritty.settings.window.opacity': '0.95',
      'programs.alacritty.settings.scrolling.history': '100000',
      'services.picom.shadowOffsets': '[ (-7) (-7) ]',
    },
  },
  'odd-comments': {
    fields: 8,
    kept: ['let'],
    imports: 1,
    sets: {
      'services.xserver.dpi': '96',
      'services.xserver.xkb.layout': '"us"',
      'programs.mtr.enable': 'true',
    },
  },
  'only-comments': { fields: 0, kept: [], imports: 0, sets: {} },
  'options-spread': {
    fields: 6,
    kept: ['let', 'module', 'module', 'module', 'computed'],
    imports: 1,
    sets: {
      'services.caddy.enable': 'true',
      'services.caddy.virtualHosts."a.example".extraConfig': '"respond ok"',
      assertions: '[ { assertion = cfg.port > 1024; message = "no root here"; } ]',
    },
  },
  overlays: {
    fields: 5,
    kept: [],
    imports: 0,
    sets: {
      'nixpkgs.config.permittedInsecurePackages': '[ "electron-25.9.0" "openssl-1.1.1w" ]',
      'nixpkgs.config.allowUnfree': 'true',
    },
  },
  'own-options': {
    fields: 4,
    kept: ['let', 'module'],
    imports: 0,
    sets: {
      'systemd.services.teapot.serviceConfig.Restart': '"on-failure"',
      'users.users.teapot.isSystemUser': 'true',
    },
  },
  'packages-with-comments': {
    fields: 3,
    kept: [],
    imports: 0,
    sets: {
      'home.packages': '[ pkgs.ripgrep pkgs.fd pkgs.bat pkgs.nodePackages.typescript pkgs.gimp ]',
      'fonts.fontconfig.enable': 'true',
    },
  },
  'plain-set': {
    fields: 5,
    kept: [],
    imports: 0,
    sets: { 'i18n.defaultLocale': '"pt_BR.UTF-8"', 'console.keyMap': '"br-abnt2"' },
  },
  priorities: {
    fields: 8,
    kept: [],
    imports: 0,
    sets: {
      'services.xserver.enable': 'lib.mkForce false',
      'boot.kernel.sysctl."vm.swappiness"': 'lib.mkOverride 90 10',
      'programs.zsh.enable': 'true',
    },
  },
  recursive: {
    fields: 6,
    kept: ['name'],
    imports: 0,
    sets: {
      'services.nginx.enable': 'true',
      'security.acme.defaults.email': '"post@${networking.domain}"',
      'services.postgresql.settings':
        'rec { shared_buffers = 512; effective_cache_size = shared_buffers * 3; }',
    },
  },
  'repeated-under-condition': {
    fields: 4,
    kept: ['repeated', 'repeated', 'repeated'],
    imports: 0,
    sets: { 'services.pipewire.enable': 'true', 'services.pipewire.alsa.enable': 'true' },
  },
  'same-top-key': {
    fields: 11,
    kept: [],
    imports: 0,
    sets: {
      'services.openssh.settings.PermitRootLogin': '"no"',
      'networking.hostName': '"quince"',
      'services.avahi.nssmdns4': 'true',
    },
  },
  'shell-strings': {
    fields: 6,
    kept: [],
    imports: 0,
    sets: { 'programs.bash.enable': 'true', 'programs.zsh.history.size': '50000' },
  },
  sloppy: {
    fields: 9,
    kept: [],
    imports: 2,
    sets: {
      'services.printing.enable': 'true',
      'users.users.kai.extraGroups': '[ "wheel" "lp" ]',
      'sound.enable': 'true',
    },
  },
  'spread-out': {
    fields: 6,
    kept: [],
    imports: 0,
    sets: {
      'services.openssh.enable': 'true',
      'services.openssh.ports': '[ 22 2222 ]',
      'networking.nameservers': '[ "9.9.9.9" "149.112.112.112" ]',
    },
  },
  strings: {
    fields: 14,
    kept: [],
    imports: 0,
    sets: {
      'a.dollar': '"costs $5, $$ and ${not}"',
      'a.quotes': '"say \\"hi\\" \\\\ done"',
      'a.newlines': '"one\\ntwo\\n  three"',
      'a.twice': '"$${still} text"',
      'a.indented': '"a\\n  b\\n\\n c\\n"',
      'a.escaped': '"keep ${this} and \'\' quotes\\n"',
      'a.empty': '""',
      'a.blank': '" \\t "',
    },
  },
  'sudo-rules': {
    fields: 6,
    kept: [],
    imports: 0,
    sets: {
      'security.sudo.wheelNeedsPassword': 'false',
      'systemd.tmpfiles.rules':
        '[ "d /var/lib/media 0775 root media - -" "L+ /usr/local/bin - - - - /run/current-system/sw/bin/" ]',
    },
  },
  'sway-keys': {
    fields: 6,
    kept: ['let', 'name'],
    imports: 0,
    sets: {
      'services.sxhkd.keybindings."super + e"': '"emacsclient -c"',
      'wayland.windowManager.sway.wrapperFeatures.gtk': 'true',
      'wayland.windowManager.sway.config':
        'rec { modifier = "Mod4"; terminal = "foot"; keybindings = { "${modifier}+t" = "exec ${terminal}"; }; }',
    },
  },
  'trailing-comma': {
    fields: 5,
    kept: [],
    imports: 2,
    sets: {
      'users.defaultUserShell': 'pkgs.zsh',
      'time.timeZone': 'timezone',
      'services.timesyncd.servers': '[ "0.pool.ntp.example" "1.pool.ntp.example" ]',
    },
  },
  'two-functions': {
    fields: 4,
    kept: ['let', 'let'],
    imports: 0,
    sets: {
      'services.borgbackup.jobs.home.paths': '[ "/home/${user}" ]',
      'services.borgbackup.jobs.home.startAt': '"hourly"',
    },
  },
  underscore: {
    fields: 4,
    kept: [],
    imports: 0,
    sets: {
      'programs.atuin.flags': '[ "--disable-up-arrow" ]',
      'programs.atuin.settings.style': '"compact"',
    },
  },
  unicode: {
    fields: 8,
    kept: [],
    imports: 0,
    sets: {
      'networking.hostName': '"größe"',
      'users.users."jürgen".description': '"Jürgen Müßig 🦔"',
      'i18n.inputMethod.fcitx5.addons': '[ pkgs.fcitx5-mozc pkgs.fcitx5-gtk ]',
      'environment.variables.GREETING': '"こんにちは、世界 — ¿qué tal?"',
    },
  },
  units: {
    fields: 17,
    kept: ['let'],
    imports: 0,
    sets: {
      'systemd.timers.sweep.timerConfig.OnCalendar': '"*-*-* 04:30:00"',
      'systemd.services.sweep.serviceConfig.Nice': '-5',
      'systemd.user.services.tunnel.Service.ExecStart':
        '"${lib.getExe pkgs.openssh} -NT -D 1080 ${remote}"',
    },
  },
  'update-at-the-end': { fields: 0, kept: ['let', 'computed'], imports: 0, sets: {} },
  'url-literals': {
    fields: 5,
    kept: [],
    imports: 1,
    sets: {
      'nix.binaryCaches': '[ "https://cache.nixos.org/" "https://nix-community.cachix.org" ]',
      'nix.trustedUsers': '[ "root" "max" ]',
    },
  },
  'values-of-operators': {
    fields: 9,
    kept: [],
    imports: 0,
    sets: {
      'zramSwap.memoryMax': '4 * 1024 * 1024 * 1024',
      'services.a.has': 'config ? services',
      'services.a."or"': 'config.my.port or 80',
      'services.a.minus': '-(5)',
      'services.a.list': '[ (-1) (2 + 3) (!true) null ]',
    },
  },
  'virtual-hosts': {
    fields: 15,
    kept: ['let'],
    imports: 0,
    sets: {
      'services.nginx.virtualHosts."blog.example.org".locations."/".tryFiles': '"$uri $uri/ =404"',
      'services.nginx.virtualHosts._.default': 'true',
      'services.nginx.clientMaxBodySize': '"1g"',
    },
  },
  'whole-args': {
    fields: 4,
    kept: [],
    imports: 0,
    sets: { 'services.syncthing.user': '"otis"', 'services.syncthing.enable': 'true' },
  },
  'whole-under-condition': {
    fields: 3,
    kept: [],
    imports: 0,
    sets: { 'services.pcscd.enable': 'true', 'programs.gnupg.agent.enableSSHSupport': 'true' },
  },
};
