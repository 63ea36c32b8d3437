/** Fonts, themes and the pointer in the home. */

import type { Section } from './section.ts';
import {
  attrsOf,
  boolean,
  either,
  expression,
  integer,
  nullOr,
  on,
  option,
  pkg,
  setting,
  steps,
  string,
  text,
  textList,
} from './types.ts';

const off = { default: 'off' } as const;
const linux = { os: 'linux' } as const;

export const looks: Section = {
  id: 'looks',
  title: 'Fonts and theme',
  scope: 'home',
  fields: [
    option(
      'fonts.fontconfig.enable',
      boolean,
      'Fonts from packages',
      'Lets programs find the fonts among your packages.',
    ),
    option(
      'fonts.fontconfig.defaultFonts.monospace',
      textList,
      'Font for code',
      'Families, the first one first.',
      linux,
    ),
    {
      kind: 'choice',
      id: 'colour-scheme',
      label: 'Light or dark',
      help: 'What GTK programs, and through them browsers and others, prefer.',
      docs: steps('gtk.colorScheme'),
      none: 'As the desktop has it',
      os: 'linux',
      choices: [
        {
          id: 'dark',
          label: 'Dark',
          settings: [setting('gtk.colorScheme', string('dark'))],
          needs: [setting('gtk.enable', on)],
        },
        {
          id: 'light',
          label: 'Light',
          settings: [setting('gtk.colorScheme', string('light'))],
          needs: [setting('gtk.enable', on)],
        },
      ],
    },
    {
      kind: 'choice',
      id: 'gtk-theme',
      label: 'GTK theme',
      help: 'How the windows of GTK programs look.',
      docs: steps('gtk.theme'),
      none: 'As the desktop has it',
      os: 'linux',
      choices: [
        theme('adw-gtk3', 'adw-gtk3', 'adw-gtk3', 'adw-gtk3'),
        theme('adw-gtk3-dark', 'adw-gtk3, dark', 'adw-gtk3-dark', 'adw-gtk3'),
        theme('arc', 'Arc, dark', 'Arc-Dark', 'arc-theme'),
        theme('nordic', 'Nordic', 'Nordic', 'nordic'),
      ],
    },
    {
      kind: 'choice',
      id: 'icon-theme',
      label: 'Icons',
      help: 'The icons of files and programs.',
      docs: steps('gtk.iconTheme'),
      none: 'As the desktop has it',
      os: 'linux',
      choices: [
        icons('papirus', 'Papirus', 'Papirus', 'papirus-icon-theme'),
        icons('papirus-dark', 'Papirus, dark', 'Papirus-Dark', 'papirus-icon-theme'),
        icons('adwaita', 'Adwaita', 'Adwaita', 'adwaita-icon-theme'),
      ],
    },
  ],
  more: [
    option(
      'gtk.enable',
      boolean,
      'Manage GTK',
      'Home Manager writes the settings of GTK programs.',
      { ...off, ...linux },
    ),
    option('gtk.font.name', text, 'GTK: font', 'A font family, such as Cantarell.', linux),
    option('gtk.font.size', nullOr(integer(1)), 'GTK: font size', 'In points.', linux),
    option(
      'home.pointerCursor.enable',
      boolean,
      'Manage the pointer',
      'Sets the look of the mouse pointer.',
      { ...off, ...linux },
    ),
    option(
      'home.pointerCursor.name',
      text,
      'Pointer: theme',
      'A theme that the package below holds, such as Bibata-Modern-Ice.',
      linux,
    ),
    option(
      'home.pointerCursor.package',
      { kind: 'package' },
      'Pointer: package',
      'The package with the theme.',
      { suggestions: 'cursorPackages', ...linux },
    ),
    option('home.pointerCursor.size', integer(1), 'Pointer: size', 'In pixels.', {
      default: '32',
      ...linux,
    }),
    option(
      'home.pointerCursor.gtk.enable',
      boolean,
      'Pointer in GTK programs',
      'Uses the same pointer there.',
      { ...off, ...linux },
    ),
    option('qt.enable', boolean, 'Manage Qt', 'Home Manager sets the look of Qt programs.', {
      ...off,
      ...linux,
    }),
    option(
      'qt.platformTheme.name',
      nullOr(text),
      'Qt: follow',
      'What Qt programs take after, such as adwaita, gtk3 or kde.',
      linux,
    ),
    option(
      'qt.style.name',
      nullOr(text),
      'Qt: style',
      'A style by name, such as adwaita-dark or kvantum.',
      linux,
    ),
    option(
      'dconf.settings',
      attrsOf(attrsOf(either(text, boolean, { kind: 'integer' }, expression))),
      'Settings of GNOME programs',
      'By path, such as org/gnome/desktop/interface.',
      linux,
    ),
    option(
      'fonts.fontconfig.defaultFonts.sansSerif',
      textList,
      'Font for the screen',
      'Families, the first one first.',
      linux,
    ),
    option(
      'fonts.fontconfig.defaultFonts.emoji',
      textList,
      'Font for emoji',
      'Families, the first one first.',
      linux,
    ),
  ],
};

function theme(id: string, label: string, name: string, from: string) {
  return {
    id,
    label,
    settings: [setting('gtk.theme.name', string(name)), setting('gtk.theme.package', pkg(from))],
    needs: [setting('gtk.enable', on)],
  };
}

function icons(id: string, label: string, name: string, from: string) {
  return {
    id,
    label,
    settings: [
      setting('gtk.iconTheme.name', string(name)),
      setting('gtk.iconTheme.package', pkg(from)),
    ],
    needs: [setting('gtk.enable', on)],
  };
}
