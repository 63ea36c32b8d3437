/** The desktop of NixOS: what is seen on the screen, and programs that belong to the system. */

import type { Section } from './section.ts';
import { boolean, nullOr, on, option, packages, setting, steps, text, textList } from './types.ts';

const nixos = { ways: ['nixos'] } as const;

const xserver = setting('services.xserver.enable', on);

export const desktop: Section = {
  id: 'desktop',
  title: 'Desktop',
  scope: 'system',
  fields: [
    {
      kind: 'choice',
      id: 'desktop',
      label: 'Desktop',
      help: 'GNOME and Plasma are whole desktops; Hyprland, Sway and niri are window managers for people who like to set up the rest themselves.',
      docs: steps('services.desktopManager.gnome.enable'),
      none: 'None: text only',
      ...nixos,
      choices: [
        {
          id: 'gnome',
          label: 'GNOME',
          settings: [setting('services.desktopManager.gnome.enable', on)],
        },
        {
          id: 'plasma',
          label: 'Plasma (KDE)',
          settings: [setting('services.desktopManager.plasma6.enable', on)],
        },
        {
          id: 'cosmic',
          label: 'COSMIC',
          settings: [setting('services.desktopManager.cosmic.enable', on)],
        },
        {
          id: 'xfce',
          label: 'Xfce',
          settings: [setting('services.xserver.desktopManager.xfce.enable', on)],
          needs: [xserver],
        },
        {
          id: 'cinnamon',
          label: 'Cinnamon',
          settings: [setting('services.xserver.desktopManager.cinnamon.enable', on)],
          needs: [xserver],
        },
        {
          id: 'mate',
          label: 'MATE',
          settings: [setting('services.xserver.desktopManager.mate.enable', on)],
          needs: [xserver],
        },
        {
          id: 'hyprland',
          label: 'Hyprland',
          settings: [setting('programs.hyprland.enable', on)],
        },
        { id: 'sway', label: 'Sway', settings: [setting('programs.sway.enable', on)] },
        { id: 'niri', label: 'niri', settings: [setting('programs.niri.enable', on)] },
        {
          id: 'i3',
          label: 'i3',
          settings: [setting('services.xserver.windowManager.i3.enable', on)],
          needs: [xserver],
        },
      ],
    },
    {
      kind: 'choice',
      id: 'display-manager',
      label: 'Login screen',
      help: 'What asks for your name and password. GDM goes with GNOME, SDDM with Plasma; ly works anywhere.',
      docs: steps('services.displayManager.gdm.enable'),
      none: 'None: log in on the console',
      ...nixos,
      choices: [
        { id: 'gdm', label: 'GDM', settings: [setting('services.displayManager.gdm.enable', on)] },
        {
          id: 'sddm',
          label: 'SDDM',
          settings: [
            setting('services.displayManager.sddm.enable', on),
            setting('services.displayManager.sddm.wayland.enable', on),
          ],
        },
        {
          id: 'cosmic-greeter',
          label: 'COSMIC greeter',
          settings: [setting('services.displayManager.cosmic-greeter.enable', on)],
        },
        {
          id: 'lightdm',
          label: 'LightDM',
          settings: [setting('services.xserver.displayManager.lightdm.enable', on)],
          needs: [xserver],
        },
        { id: 'ly', label: 'ly', settings: [setting('services.displayManager.ly.enable', on)] },
      ],
    },
    option('fonts.packages', packages, 'Fonts', 'Font packages for every user.', {
      suggestions: 'fonts',
      ways: ['nixos', 'darwin'],
    }),
  ],
  more: [
    option(
      'services.displayManager.autoLogin.enable',
      boolean,
      'Log in without asking',
      'Starts the desktop of the user below right away.',
      { default: 'off', ...nixos },
    ),
    option(
      'services.displayManager.autoLogin.user',
      nullOr(text),
      'Who is logged in',
      'The user name for the login without asking.',
      nixos,
    ),
    option(
      'services.xserver.enable',
      boolean,
      'X server',
      'The older display system. Desktops on Wayland do without it.',
      { default: 'off', ...nixos },
    ),
    option(
      'fonts.enableDefaultPackages',
      boolean,
      'Usual fonts',
      'A small set of fonts that covers most languages.',
      nixos,
    ),
    option(
      'fonts.fontconfig.defaultFonts.monospace',
      textList,
      'Font for code',
      'Families for text of equal width, the first one first.',
      nixos,
    ),
    option('services.flatpak.enable', boolean, 'Flatpak', 'Lets users install apps from Flathub.', {
      default: 'off',
      ...nixos,
    }),
    option(
      'programs.dconf.enable',
      boolean,
      'dconf',
      'Where GTK programs keep their settings; Home Manager needs it for themes.',
      nixos,
    ),
    option(
      'services.libinput.enable',
      boolean,
      'Touchpads',
      'Tapping, scrolling and gestures.',
      nixos,
    ),
  ],
};

export const software: Section = {
  id: 'software',
  title: 'Software for everyone',
  scope: 'system',
  fields: [
    option(
      'environment.systemPackages',
      packages,
      'Packages',
      'Programs that every user of this machine can run.',
      { suggestions: 'packages' },
    ),
    option('programs.firefox.enable', boolean, 'Firefox', 'The web browser, for every user.', {
      default: 'off',
      ...nixos,
    }),
    option(
      'programs.steam.enable',
      boolean,
      'Steam',
      'The game store, with what games need around it. It is unfree software.',
      { default: 'off', ...nixos },
    ),
    option(
      'virtualisation.docker.enable',
      boolean,
      'Docker',
      'Runs containers. Users also need the group docker.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'virtualisation.podman.enable',
      boolean,
      'Podman',
      'Runs containers without a service of the system.',
      {
        default: 'off',
        ...nixos,
      },
    ),
  ],
  more: [
    option('programs.zsh.enable', boolean, 'Zsh', 'Makes Zsh ready to be a login shell.', {
      ways: ['nixos', 'darwin'],
    }),
    option('programs.fish.enable', boolean, 'Fish', 'Makes Fish ready to be a login shell.', {
      default: 'off',
    }),
    option(
      'virtualisation.libvirtd.enable',
      boolean,
      'Virtual machines',
      'Runs libvirt and QEMU.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'programs.virt-manager.enable',
      boolean,
      'Virtual machine manager',
      'A window for virtual machines.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'programs.nix-ld.enable',
      boolean,
      'Foreign programs',
      'Lets programs that were built for other Linux systems start.',
      { default: 'off', ...nixos },
    ),
    option(
      'programs.gamemode.enable',
      boolean,
      'GameMode',
      'Gives games more of the machine while they run.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'services.syncthing.enable',
      boolean,
      'Syncthing',
      'Keeps folders the same on several machines.',
      {
        default: 'off',
        ...nixos,
      },
    ),
  ],
};
