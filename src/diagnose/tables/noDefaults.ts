/** Options without a default that are read as soon as their program is on, and files without contents. */

import type { TreeKind } from '../moduleTree.ts';
import { any, maybeOn, type Need, not, off, on, set } from './need.ts';

const home = ['home'] as const;
const darwin = ['darwin'] as const;

/** `option` has no default, and what is on reads it. */
const withoutDefault = (
  of: readonly TreeKind[],
  group: string,
  option: string,
  what: string,
): Need => ({
  of,
  within: group,
  asks: on('enable'),
  has: set(option),
  at: option,
  severity: 'error',
  message: `${group} is on, and needs ${what}.`,
  fix: `Set ${group}.${option}.`,
});

/** Found by turning on, one by one, every option of Home Manager and nix-darwin that has such a one beside it. */
export const noDefaults: readonly Need[] = [
  withoutDefault(home, 'programs.mercurial', 'userName', 'the name that stands in commits'),
  withoutDefault(home, 'programs.mercurial', 'userEmail', 'the address that stands in commits'),
  withoutDefault(home, 'programs.sapling', 'userName', 'the name that stands in commits'),
  withoutDefault(home, 'programs.sapling', 'userEmail', 'the address that stands in commits'),
  withoutDefault(home, 'services.polybar', 'script', 'the command that starts its bars'),
  withoutDefault(home, 'services.random-background', 'imageDirectory', 'a folder of pictures'),
  withoutDefault(home, 'services.screen-locker', 'lockCmd', 'the command that locks the screen'),
  withoutDefault(home, 'services.cachix-agent', 'name', 'a name for this machine'),
  withoutDefault(home, 'services.home-manager.autoUpgrade', 'frequency', 'how often it runs'),
  withoutDefault(home, 'services.comodoro', 'preset', 'a preset to start'),
  withoutDefault(home, 'services.comodoro', 'protocols', 'ways to be reached'),
  withoutDefault(home, 'services.wayvnc', 'settings.port', 'the port it listens on'),
  withoutDefault(home, 'programs.pianobar', 'settings.user', 'the name of an account'),
  // services/mpd.nix, which else takes the music folder of xdg.userDirs
  {
    of: home,
    asks: on('services.mpd.enable'),
    has: any(set('services.mpd.musicDirectory'), maybeOn('xdg.userDirs.enable')),
    at: 'services.mpd.musicDirectory',
    severity: 'error',
    message: 'MPD needs the folder of the music that it plays.',
    fix: 'Set services.mpd.musicDirectory to a path such as /home/alice/Music.',
  },
  // programs/fish.nix
  {
    of: home,
    within: 'programs.fish.binds.*',
    asks: not(on('erase')),
    has: any(set('command'), maybeOn('erase')),
    at: 'command',
    severity: 'error',
    message: 'A key needs a command to run, unless it is erased.',
    fix: 'Set command, or turn erase on.',
  },
  // files.nix
  ...['home.file', 'xdg.configFile', 'xdg.dataFile'].map(
    (files): Need => ({
      of: home,
      within: `${files}.*`,
      asks: not(off('enable')),
      has: any(set('text'), set('source')),
      at: 'text',
      severity: 'error',
      message: 'A file needs its text, or the file to take it from.',
      fix: 'Set text or source.',
    }),
  ),
  withoutDefault(darwin, 'services.chunkwm', 'package', 'its package'),
  withoutDefault(darwin, 'services.spacebar', 'package', 'its package'),
  withoutDefault(darwin, 'services.ofborg', 'package', 'its package'),
  withoutDefault(darwin, 'services.synergy.client', 'serverAddress', 'the address of a server'),
];
