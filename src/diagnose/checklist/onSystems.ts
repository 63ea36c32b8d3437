/** Errors of NixOS and nix-darwin. */

import { placeOf } from '../../config/place.ts';
import type { Check } from './checklist.ts';
import { hostNames, listed, usersOf } from './facts.ts';

export const onSystems: readonly Check[] = [
  {
    pitfall: 9,
    judge: ({ config, on, release }) => {
      if (on.darwin.length === 0) return undefined;
      const own = config.flake.urlOverrides.some(({ input }) => input === 'nix-darwin');
      return own
        ? {
            state: 'todo',
            text: 'nix-darwin has an address of its own: its branch has to fit Nixpkgs.',
            place: placeOf('flake', 'urlOverrides'),
          }
        : { state: 'prevented', text: `nix-darwin is of release ${release}, like Nixpkgs.` };
    },
  },
  {
    pitfall: 16,
    judge: ({ systems }) =>
      usersOf(systems).length === 0
        ? undefined
        : {
            state: 'prevented',
            text: `Home Manager’s module is imported beside the homes of ${listed(usersOf(systems))}.`,
          },
  },
  {
    pitfall: 19,
    judge: ({ on, found }) => {
      if (on.nixos.length === 0) return undefined;
      const loader = found('boot-loader');
      if (loader !== undefined) {
        return {
          state: 'todo',
          text: 'Choose a boot loader, or the system does not start.',
          place: loader,
        };
      }
      const missing = on.nixos.filter(({ host }) => host.hardware.trim() === '');
      const [first] = missing;
      return first === undefined
        ? { state: 'done', text: `${hostNames(on.nixos)} has its disks and its boot loader.` }
        : {
            state: 'todo',
            text: `${hostNames(missing)} needs the \`hardware-configuration.nix\` of that very machine: paste it, or let \`apply.sh\` make it there.`,
            place: placeOf('hosts', first.index, 'hardware'),
          };
    },
  },
  {
    pitfall: 20,
    judge: ({ systems }) =>
      systems.length === 0
        ? undefined
        : {
            state: 'done',
            text: `The platform is written down: ${listed([...new Set(systems.map(({ host }) => host.platform[host.way]))])}.`,
          },
  },
  {
    pitfall: 22,
    judge: ({ on }) =>
      on.darwin.length === 0
        ? undefined
        : {
            state: 'done',
            text: `nix-darwin is told where ${listed(usersOf(on.darwin))} lives, so Home Manager knows it, too.`,
          },
  },
  {
    pitfall: 23,
    judge: ({ on }) => {
      if (on.darwin.length === 0) return undefined;
      const nobody = on.darwin.find(({ host }) => host.users.length === 0);
      return nobody === undefined
        ? {
            state: 'done',
            text: `The commands for the Mac begin with sudo, and ${listed([...new Set(on.darwin.map(({ host }) => host.users[0] ?? ''))])} is its primary user.`,
          }
        : {
            state: 'todo',
            text: `${nobody.host.name} has no user, and so no primary one.`,
            place: placeOf('hosts', nobody.index, 'users'),
          };
    },
  },
  {
    pitfall: 24,
    judge: ({ on }) => {
      if (on.darwin.length === 0) return undefined;
      const [open] = on.darwin.filter(({ host }) => !host.determinate);
      return open === undefined
        ? { state: 'done', text: 'Nix itself is left to Determinate’s installer.' }
        : {
            state: 'todo',
            text: `If Nix came to ${open.host.name} with Determinate’s installer, say so: both cannot look after it.`,
            place: placeOf('hosts', open.index, 'determinate'),
          };
    },
  },
];
