/** Nix itself: flakes, clean-up, caches, updates. */

import type { Section } from './section.ts';
import {
  boolean,
  either,
  integer,
  listOf,
  matching,
  oneOf,
  option,
  text,
  textList,
} from './types.ts';

const nixos = { ways: ['nixos'] } as const;

export const nixSettings: Section = {
  id: 'nix',
  title: 'Nix',
  scope: 'system',
  fields: [
    option(
      'nix.settings.experimental-features',
      listOf(
        oneOf(
          'nix-command',
          'flakes',
          'pipe-operators',
          'ca-derivations',
          'auto-allocate-uids',
          'cgroups',
        ),
      ),
      'Experimental features',
      'Flakes need nix-command and flakes.',
    ),
    option(
      'nix.gc.automatic',
      boolean,
      'Clean up by itself',
      'Removes now and then what nothing uses any more.',
      { default: 'off' },
    ),
    option(
      'nix.gc.dates',
      matching('oneLine'),
      'When to clean up',
      'daily, weekly, or a time as systemd writes it, such as Sun 03:15.',
      { default: '03:15', ...nixos },
    ),
    option(
      'nix.gc.options',
      matching('oneLine'),
      'What to clean up',
      'For example --delete-older-than 30d, which keeps the last month.',
    ),
    option(
      'nix.optimise.automatic',
      boolean,
      'Share equal files',
      'Saves disk space by keeping equal files once.',
      { default: 'off' },
    ),
    option(
      'nix.settings.trusted-users',
      textList,
      'Trusted users',
      'Who may use any cache and any setting of Nix; @wheel is everyone in that group.',
      { default: 'root' },
    ),
    option(
      'nix.settings.substituters',
      listOf(matching('url')),
      'Caches',
      'Where ready-made packages come from, besides cache.nixos.org. Each needs its key below.',
      { suggestions: 'caches' },
    ),
    option(
      'nix.settings.trusted-public-keys',
      listOf(matching('cacheKey')),
      'Keys of caches',
      'The public key of each cache, as its web page shows it.',
      { suggestions: 'cacheKeys' },
    ),
  ],
  more: [
    option(
      'nix.settings.auto-optimise-store',
      boolean,
      'Share equal files at once',
      'Does it with every build, not from time to time.',
      { default: 'off', ...nixos },
    ),
    option(
      'nix.settings.max-jobs',
      either(oneOf('auto'), integer(0)),
      'Builds at a time',
      'auto is one for each core.',
      { default: 'auto' },
    ),
    option('nix.settings.cores', integer(0), 'Cores for a build', '0 is all of them.', {
      default: '0',
    }),
    option(
      'nix.settings.warn-dirty',
      boolean,
      'Warn of uncommitted changes',
      'A line each time the flake has changes that git does not have yet.',
      { default: 'on' },
    ),
    option(
      'nix.settings.keep-outputs',
      boolean,
      'Keep what builds need',
      'The clean-up leaves the tools that your packages were built with.',
      { default: 'off' },
    ),
    option(
      'system.autoUpgrade.enable',
      boolean,
      'Update by itself',
      'Rebuilds the system from the flake below at set times.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'system.autoUpgrade.flake',
      matching('flakeUrl'),
      'Flake for updates',
      'Where the system’s flake is, such as github:you/config.',
      nixos,
    ),
    option('system.autoUpgrade.dates', text, 'When to update', 'A time as systemd writes it.', {
      default: '04:40',
      ...nixos,
    }),
    option(
      'programs.nh.enable',
      boolean,
      'nh',
      'A friendlier command for rebuilding, with a list of what changes.',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'documentation.man.enable',
      boolean,
      'Manual pages',
      'Installs the manual pages of packages.',
      {
        default: 'on',
      },
    ),
  ],
};
