/** Errors that can be met on every way. */

import { placeOf } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Check } from './checklist.ts';
import { hostNames, listed, usersOf } from './facts.ts';

export const everywhere: readonly Check[] = [
  {
    pitfall: 1,
    judge: ({ found }) => {
      const own = found('own-file');
      const files =
        own === undefined ? 'the files' : 'the files, and those of your own that it names,';
      return {
        state: 'todo',
        text: `Nix sees only what git knows: put ${files} into the folder and run \`git add -A\` there, now and after each new file. \`apply.sh\` does it for you.`,
        ...(own === undefined ? {} : { place: own }),
      };
    },
  },
  {
    pitfall: 2,
    judge: ({ systems }) => {
      const off = systems.find(({ host }) => {
        const set = getAt(systemSettings(host), ['nix', 'settings', 'experimental-features']);
        const isOn = (name: string) =>
          set?.kind === 'list' &&
          set.items.some((item) => item.kind === 'string' && item.value === name);
        const byNix = set?.kind === 'raw' || (host.way === 'darwin' && host.determinate);
        return !byNix && !(isOn('flakes') && isOn('nix-command'));
      });
      return off === undefined
        ? {
            state: 'done',
            text:
              systems.length === 0
                ? 'The first command turns flakes on for itself.'
                : 'Flakes are turned on in the system, and the first command turns them on for itself.',
          }
        : {
            state: 'todo',
            text: `${off.host.name} does not turn flakes on: add \`nix-command\` and \`flakes\` to its features, or every command needs the flag of the first one.`,
            place: placeOf(
              'hosts',
              off.index,
              'settings',
              'nix',
              'settings',
              'experimental-features',
            ),
          };
    },
  },
  {
    pitfall: 3,
    judge: ({ config, found }) => {
      const wrong = found('state-version');
      return wrong === undefined
        ? {
            state: 'done',
            text: `Every home has its state version: ${listed([...new Set(config.homes.map(({ stateVersion }) => stateVersion))])}.`,
          }
        : { state: 'todo', text: 'Choose a state version that this release knows.', place: wrong };
    },
  },
  {
    pitfall: 4,
    judge: ({ config, systems }) => {
      const ending = config.homeManager.backupFileExtension;
      return ending === ''
        ? {
            state: 'todo',
            text: 'Dotfiles that are in the way stop the switch: give backups an ending, or move those files away.',
            place: placeOf('homeManager', 'backupFileExtension'),
          }
        : {
            state: 'done',
            text: `A dotfile that is in the way is kept with the ending \`.${ending}\`${systems.length === 0 ? ', as the command says' : ''}.`,
          };
    },
  },
  {
    pitfall: 5,
    judge: ({ config }) => {
      const { backupFileExtension: ending, overwriteBackup } = config.homeManager;
      if (ending === '') return undefined;
      return overwriteBackup
        ? { state: 'done', text: 'An older backup of the same file is written over.' }
        : {
            state: 'todo',
            text: `Should a file be in the way a second time, its old \`.${ending}\` stops the switch: delete that one, or let backups be written over.`,
            place: placeOf('homeManager', 'overwriteBackup'),
          };
    },
  },
  {
    pitfall: 6,
    judge: ({ config, found }) => {
      const unfree = found('unfree');
      if (unfree !== undefined) {
        return {
          state: 'todo',
          text: 'Something here is unfree: allow it for the whole flake.',
          place: unfree,
        };
      }
      return getAt(config.nixpkgs.config, ['allowUnfree']) === undefined
        ? { state: 'prevented', text: 'Nothing here is known to be unfree.' }
        : { state: 'done', text: 'Unfree packages are allowed in the place where Nixpkgs looks.' };
    },
  },
  {
    pitfall: 7,
    judge: ({ found }) => {
      const wrong = found('home-nixpkgs');
      return wrong === undefined
        ? {
            state: 'prevented',
            text: 'What is said about Nixpkgs stands where its packages come from.',
          }
        : {
            state: 'todo',
            text: 'A home sets options of Nixpkgs that belong to the system.',
            place: wrong,
          };
    },
  },
  {
    pitfall: 8,
    judge: ({ config, release }) => {
      const mixed = config.flake.urlOverrides.findIndex(({ url }) => url !== '');
      return mixed < 0
        ? { state: 'prevented', text: `Nixpkgs and Home Manager are both of release ${release}.` }
        : {
            state: 'todo',
            text: 'An input has an address of its own: see to it that it fits the others.',
            place: placeOf('flake', 'urlOverrides'),
          };
    },
  },
  {
    pitfall: 10,
    judge: ({ systems }) =>
      systems.length === 0
        ? undefined
        : {
            state: 'done',
            text: `The configuration is called ${hostNames(systems)}, like the host, and the commands name it.`,
          },
  },
  {
    pitfall: 11,
    judge: ({ on }) =>
      on.standalone.length === 0
        ? undefined
        : {
            state: 'done',
            text: `The commands name the configuration of ${listed(usersOf(on.standalone))}: run them without sudo.`,
          },
  },
  {
    pitfall: 12,
    judge: ({ config, on, found }) => {
      const wrong = found('home-directory');
      if (wrong !== undefined)
        return { state: 'todo', text: 'A home directory is no whole path.', place: wrong };
      const mac = on.darwin.length > 0;
      return {
        state: 'done',
        text: `Home directories are those of the system${mac ? ', on a Mac in `/Users`' : ''}: ${listed(config.homes.map(({ user }) => user))}.`,
      };
    },
  },
  {
    pitfall: 13,
    judge: ({ config }) =>
      config.flake.inputs.length === 0 && !config.flake.passInputs
        ? { state: 'prevented', text: 'No module imports anything from an input.' }
        : { state: 'done', text: 'Modules are given `inputs` before their imports are read.' },
  },
  {
    pitfall: 14,
    judge: ({ config, found }) => {
      const unknown = found('name');
      if (unknown !== undefined) {
        return {
          state: 'todo',
          text: 'An expression uses a name that no module is given.',
          place: unknown,
        };
      }
      return config.flake.inputs.length === 0 && !config.flake.passInputs
        ? { state: 'prevented', text: 'No module asks for an argument that it is not given.' }
        : { state: 'done', text: 'Every module that asks for `inputs` is given them.' };
    },
  },
  {
    pitfall: 15,
    judge: ({ found }) => {
      const wrong = found('special-arg');
      return wrong === undefined
        ? { state: 'prevented', text: 'No argument takes the place of `lib` or `pkgs`.' }
        : {
            state: 'todo',
            text: 'An argument has a name that modules need for something else.',
            place: wrong,
          };
    },
  },
  {
    pitfall: 17,
    judge: () => ({ state: 'prevented', text: 'The arguments of old tutorials are not used.' }),
  },
  {
    pitfall: 18,
    judge: () => ({
      state: 'prevented',
      text: 'Nix is not asked for under its old name `nixFlakes`.',
    }),
  },
  {
    pitfall: 21,
    judge: () => ({
      state: 'prevented',
      text: 'The platform is asked for by its long name, `stdenv.hostPlatform.system`.',
    }),
  },
  {
    pitfall: 25,
    judge: ({ found }) => {
      const impure = found('impure', 'outside-path');
      return impure === undefined
        ? {
            state: 'prevented',
            text: 'Nothing here reads files or facts from outside of the flake.',
          }
        : { state: 'todo', text: 'Something here looks outside of the flake.', place: impure };
    },
  },
];
