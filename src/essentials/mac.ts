/** What is particular to macOS: its settings, the Dock and the Finder, and Homebrew. */

import type { Section } from './section.ts';
import { attrsOf, boolean, integer, nullOr, oneOf, option, text, textList } from './types.ts';

const darwin = { ways: ['darwin'] } as const;
const asIs = { default: 'as macOS has it', ...darwin } as const;
const maybe = nullOr(boolean);

export const macos: Section = {
  id: 'macos',
  title: 'macOS settings',
  scope: 'system',
  fields: [
    option(
      'security.pam.services.sudo_local.touchIdAuth',
      boolean,
      'Touch ID for sudo',
      'A finger in place of the password in the terminal.',
      { default: 'off', ...darwin },
    ),
    option(
      'system.defaults.NSGlobalDomain.AppleInterfaceStyle',
      nullOr(oneOf('Dark')),
      'Appearance',
      'Dark windows; light is what macOS does without it.',
      asIs,
    ),
    option(
      'system.defaults.dock.autohide',
      maybe,
      'Hide the Dock',
      'Shows the Dock only when the pointer is near.',
      asIs,
    ),
    option(
      'system.defaults.dock.orientation',
      nullOr(oneOf('bottom', 'left', 'right')),
      'Place of the Dock',
      'The edge of the screen where the Dock stands.',
      asIs,
    ),
    option(
      'system.defaults.finder.AppleShowAllExtensions',
      maybe,
      'Show file extensions',
      'Names in the Finder end in .txt, .jpg and so on.',
      asIs,
    ),
    option(
      'system.defaults.finder.ShowPathbar',
      maybe,
      'Path bar',
      'Shows where you are at the bottom of a Finder window.',
      asIs,
    ),
    option(
      'system.defaults.trackpad.Clicking',
      maybe,
      'Tap to click',
      'A tap on the trackpad counts as a click.',
      asIs,
    ),
    option(
      'system.keyboard.enableKeyMapping',
      boolean,
      'Remap keys',
      'Needed for the two settings below.',
      { default: 'off', ...darwin },
    ),
    option(
      'system.keyboard.remapCapsLockToEscape',
      boolean,
      'Caps Lock as Escape',
      'Handy in editors such as Vim.',
      { default: 'off', ...darwin },
    ),
    option(
      'system.keyboard.remapCapsLockToControl',
      boolean,
      'Caps Lock as Control',
      'Handy in terminals.',
      { default: 'off', ...darwin },
    ),
  ],
  more: [
    option(
      'system.defaults.dock.show-recents',
      maybe,
      'Recent apps in the Dock',
      'Keeps a corner of the Dock for what ran lately.',
      asIs,
    ),
    option(
      'system.defaults.dock.tilesize',
      nullOr(integer(1)),
      'Size of the Dock',
      'The size of its icons, in points.',
      asIs,
    ),
    option(
      'system.defaults.dock.mru-spaces',
      maybe,
      'Reorder spaces',
      'Puts the spaces used last first.',
      asIs,
    ),
    option(
      'system.defaults.finder.AppleShowAllFiles',
      maybe,
      'Show hidden files',
      'Also files whose name starts with a dot.',
      asIs,
    ),
    option(
      'system.defaults.NSGlobalDomain.ApplePressAndHoldEnabled',
      maybe,
      'Accents on a held key',
      'Off lets a held key repeat.',
      asIs,
    ),
    option(
      'system.defaults.NSGlobalDomain.KeyRepeat',
      nullOr(integer(1)),
      'Key repeat',
      'Pause between repeats; smaller is faster, 2 is quick.',
      asIs,
    ),
    option(
      'system.defaults.NSGlobalDomain.InitialKeyRepeat',
      nullOr(integer(1)),
      'Delay until repeat',
      'How long a key is held before it repeats; 15 is short.',
      asIs,
    ),
    option(
      'system.defaults.NSGlobalDomain.NSAutomaticSpellingCorrectionEnabled',
      maybe,
      'Correct spelling',
      'Changes words while you type.',
      asIs,
    ),
    option(
      'system.defaults.screencapture.location',
      nullOr(text),
      'Folder for screenshots',
      'Where pictures of the screen are kept.',
      asIs,
    ),
    option('system.startup.chime', maybe, 'Start-up sound', 'The chime when the Mac starts.', asIs),
  ],
};

export const homebrew: Section = {
  id: 'homebrew',
  title: 'Homebrew',
  scope: 'system',
  fields: [
    option(
      'homebrew.enable',
      boolean,
      'Manage Homebrew',
      'Installs what is listed below with Homebrew, which must be on this Mac already.',
      { default: 'off', ...darwin },
    ),
    option(
      'homebrew.casks',
      textList,
      'Apps (casks)',
      'Apps by their names in Homebrew, such as firefox.',
      darwin,
    ),
    option(
      'homebrew.brews',
      textList,
      'Programs (formulae)',
      'Command-line programs that Nixpkgs does not have.',
      darwin,
    ),
    option(
      'homebrew.masApps',
      attrsOf(integer(1)),
      'App Store apps',
      'A name of your choice and the number in the address of the app’s page. You must be signed in.',
      darwin,
    ),
    option(
      'homebrew.onActivation.cleanup',
      oneOf('none', 'check', 'uninstall', 'zap'),
      'What is not listed',
      'uninstall removes it; zap removes its data, too.',
      { default: 'none', ...darwin },
    ),
  ],
  more: [
    option(
      'homebrew.onActivation.autoUpdate',
      boolean,
      'Update Homebrew',
      'Fetches the newest lists at each switch.',
      {
        default: 'off',
        ...darwin,
      },
    ),
    option(
      'homebrew.onActivation.upgrade',
      boolean,
      'Upgrade apps',
      'Brings installed apps up to date at each switch.',
      {
        default: 'off',
        ...darwin,
      },
    ),
    option('homebrew.taps', textList, 'Taps', 'Further sources of apps, as owner/name.', darwin),
  ],
};
