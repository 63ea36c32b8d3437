/** Options of Home Manager that are for Linux alone, or for macOS alone. */

const below = (group: string, names: string): readonly string[] =>
  names.split(' ').map((name) => `${group}.${name}.enable`);
const named = (names: string): readonly string[] => names.split(' ');

/**
 * Turning one of these on stops the evaluation on the other system. Found by turning every option of Home
 * Manager of August 2026 on, on a Mac and on Linux, and reading which modules refused.
 */
export const linuxOnly: readonly string[] = [
  ...named(
    [
      'home.pointerCursor.enable i18n.inputMethod.enable targets.genericLinux.enable',
      'wayland.windowManager.hyprland.enable wayland.windowManager.labwc.enable',
      'wayland.windowManager.niri.enable wayland.windowManager.river.enable',
      'wayland.windowManager.sway.enable wayland.windowManager.sway.swaynag.enable',
      'wayland.windowManager.wayfire.enable xdg.desktopEntries xdg.mime.enable',
      'xdg.mimeApps.enable xdg.portal.enable xsession.enable xsession.numlock.enable',
      'xsession.windowManager.awesome.enable xsession.windowManager.bspwm.enable',
      'xsession.windowManager.fluxbox.enable xsession.windowManager.herbstluftwm.enable',
      'xsession.windowManager.i3.enable xsession.windowManager.spectrwm.enable',
      'xsession.windowManager.xmonad.enable',
    ].join(' '),
  ),
  ...below(
    'programs',
    [
      'ahoviewer am2rlauncher animdl anime-downloader anyrun aphorme ashell bemenu bluetuith',
      'boxxy cavalier distrobox foliate foot fuzzel getmail havoc hexchat hyprland-qt-support',
      'hyprshot hyprtoolkit i3blocks i3status-rust imv kickoff kodi looking-glass-client',
      'lutris mangohud mpvpaper onagre onedrive pqiv ptyxis quickshell rofi satty sherlock',
      'swappy swayimg swaylock terminator tofi vicinae vinegar waybar waylogout wayprompt',
      'wiremix wleave wlogout wlr-which-key wofi workstyle yambar yofi zapzap',
    ].join(' '),
  ),
  ...below(
    'services',
    [
      'activitywatch amberol arrpc autorandr autotiling avizo awww batsignal betterlockscreen',
      'blanket blueman-applet cachix-agent caffeine cbatticon clipcat cliphist clipman',
      'clipmenu clipse conky copyq darkman davmail devilspie2 dropbox dunst dwm-status',
      'easyeffects elephant etesync-dav fluidsynth fnott fusuma gammastep getmail',
      'gnome-keyring grobi gromit-mpx home-manager.autoUpgrade hound hyprlauncher hyprshell',
      'jellyfin-mpv-shim kanshi kbfs kdeconnect keybase keynav lieer linux-wallpaperengine',
      'lorri mako mbsync megasync mopidy mpd-discord-rpc mpd-mpris mpdris2 mpdris2-rs',
      'mpdscribble mpris-proxy network-manager-applet nextcloud-client notify-osd nvibrant',
      'opensnitch-ui osmscout-server owncloud-client pantalaimon parcellite',
      'pass-secret-service pasystray pbgopy picom pipewire pizauth playerctld plex-mpv-shim',
      'polybar poweralertd protonmail-bridge psd pulseeffects random-background recoll',
      'redshift rescrobbled rsibreak safeeyes screen-locker sctd shikane snixembed spotifyd',
      'ssh-tpm-agent stalonetray status-notifier-watcher swayidle swayosd sxhkd',
      'syncthing.tray syshud systembus-notify taffybar tahoe-lafs tailscale-systray',
      'taskwarrior-sync trayer trayscale twmn udiskie unclutter unison volnoti walker',
      'way-displays wayle wayvnc wl-clip-persist wlsunset wluma wob wpaperd xcape',
      'xembed-sni-proxy xidlehook xscreensaver xsettingsd xsuspender',
    ].join(' '),
  ),
];

export const macOnly: readonly string[] = [
  ...below(
    'programs',
    ['aerospace desktoppr flashspace infat macos-terminal rectangle sketchybar'].join(' '),
  ),
  ...below('services', ['jankyborders macos-remap-keys skhd'].join(' ')),
  ...named(['targets.darwin.copyApps.enable targets.darwin.linkApps.enable'].join(' ')),
];
