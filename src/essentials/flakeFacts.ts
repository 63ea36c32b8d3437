/** The fields of the flake that are no options: which packages, which style, how Home Manager is joined. */

import type { Flake, HomeManager } from '../config/config.ts';
import { setFlake, setHomeManager, setNixpkgsOption, setOverlays } from '../config/flakeEdits.ts';
import { placeOf } from '../config/place.ts';
import { getAt } from '../nix/attrs.ts';
import type { OptionType } from '../option/type.ts';
import type { BoundField } from './boundField.ts';
import { listFact, oneOfWords, switchFact, textFact, type Words } from './fact.ts';
import { attrsOf, boolean, matching, settings, textList } from './types.ts';

/** Which packages there are: licences and overlays. */
export const nixpkgsFacts: readonly BoundField[] = [
  ...[
    nixpkgsOption('allowUnfree', boolean, {
      label: 'Unfree software',
      help: 'Allows packages whose licence is not free, such as Steam or Visual Studio Code.',
      default: 'off',
    }),
    nixpkgsOption('allowBroken', boolean, {
      label: 'Broken packages',
      help: 'Tries packages that are known not to build.',
      default: 'off',
    }),
    nixpkgsOption('permittedInsecurePackages', textList, {
      label: 'Insecure packages',
      help: 'Packages with known holes that you want all the same, with their version: openssl-1.1.1w.',
    }),
  ],
  listFact(
    placeOf('nixpkgs', 'overlays'),
    { label: 'Overlays', help: 'Changes to packages, each a function of final and prev.' },
    (config) => config.nixpkgs.overlays,
    setOverlays,
  ),
];

function nixpkgsOption(name: string, type: OptionType, words: Words): BoundField {
  return {
    place: placeOf('nixpkgs', 'config', name),
    type,
    ...words,
    removable: true,
    read: (config) => getAt(config.nixpkgs.config, [name]),
    write: (config, value) => setNixpkgsOption(config, [name], value),
  };
}

/** The flake itself. */
export const flakeFacts: readonly BoundField[] = [
  textFact(
    placeOf('flake', 'description'),
    matching('oneLine'),
    { label: 'Description', help: 'One line that says what this flake is for.' },
    ({ flake }) => flake.description,
    (config, description) => setFlake(config, { description }),
    true,
  ),
  textFact(
    placeOf('flake', 'style'),
    oneOfWords(['plain', 'flake-parts']),
    {
      label: 'Style',
      help: 'Plain needs nothing else; flake-parts cuts a large flake into modules.',
    },
    ({ flake }) => flake.style,
    (config, text) => setFlake(config, { style: text === 'flake-parts' ? text : 'plain' }),
  ),
  flakeSwitch('follows', {
    label: 'One nixpkgs for all',
    help: 'Home Manager and nix-darwin use this flake’s nixpkgs, so that nothing is downloaded twice.',
  }),
];

export const moreFlakeFacts: readonly BoundField[] = [
  flakeSwitch('passInputs', {
    label: 'Hand inputs to modules',
    help: 'Every module can take the argument inputs. Extra inputs switch it on by themselves.',
  }),
  {
    place: placeOf('flake', 'specialArgs'),
    type: attrsOf(settings('nix'), 'attrName'),
    label: 'Further arguments',
    help: 'Values that every module can take as arguments, besides inputs.',
    removable: true,
    read: ({ flake }) => (flake.specialArgs.attrs.length === 0 ? undefined : flake.specialArgs),
    write: (config, value) =>
      setFlake(config, {
        specialArgs: value?.kind === 'attrs' ? value : { kind: 'attrs', attrs: [] },
      }),
    refuse: (_, value) =>
      value.kind === 'attrs' &&
      value.attrs.some(({ name }) => ['lib', 'pkgs', 'config'].includes(name))
        ? 'lib, pkgs and config are arguments already; choose another name.'
        : undefined,
  },
];

/** How Home Manager works inside a system. */
export const homeManagerFacts: readonly BoundField[] = [
  homeManagerSwitch('useGlobalPkgs', {
    label: 'The system’s packages',
    help: 'Homes use the packages of the system, with its overlays and licences.',
  }),
  homeManagerSwitch('useUserPackages', {
    label: 'Install with the account',
    help: 'Packages of a home go to /etc/profiles, where the login finds them.',
  }),
  textFact(
    placeOf('homeManager', 'backupFileExtension'),
    matching('oneLine'),
    {
      label: 'Keep old files as',
      help: 'A file that is in the way is renamed with this ending; without one, the switch stops.',
    },
    ({ homeManager }) => homeManager.backupFileExtension,
    (config, backupFileExtension) => setHomeManager(config, { backupFileExtension }),
    true,
  ),
  homeManagerSwitch('overwriteBackup', {
    label: 'Replace older backups',
    help: 'A backup of the same name gives way to the newer one.',
  }),
  homeManagerSwitch('verbose', {
    label: 'Say more',
    help: 'Prints each step while a home is switched.',
  }),
  listFact(
    placeOf('homeManager', 'sharedModules'),
    { label: 'Modules for every home', help: 'Home Manager modules that all users get.' },
    ({ homeManager }) => homeManager.sharedModules,
    (config, sharedModules) => setHomeManager(config, { sharedModules }),
  ),
];

type SwitchOf<T> = { [K in keyof T]: T[K] extends boolean ? K : never }[keyof T] & string;

function flakeSwitch(name: SwitchOf<Flake>, words: Words): BoundField {
  return switchFact(
    placeOf('flake', name),
    words,
    ({ flake }) => flake[name],
    (config, value) => setFlake(config, { [name]: value }),
  );
}

function homeManagerSwitch(name: SwitchOf<HomeManager>, words: Words): BoundField {
  return switchFact(
    placeOf('homeManager', name),
    words,
    ({ homeManager }) => homeManager[name],
    (config, value) => setHomeManager(config, { [name]: value }),
  );
}
