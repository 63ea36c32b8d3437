/** Configurations that are known by their files alone, as outputs of a flake. */

import { folderOf } from './paths.ts';
import { known, type Later, type Seen, setSeen, textSeen } from './seen.ts';
import type { Sight } from './sight.ts';

export interface Wired {
  readonly nixos: ReadonlyMap<string, Machine>;
  readonly darwin: ReadonlyMap<string, Machine>;
  /** By the names in `homeConfigurations`. */
  readonly homes: ReadonlyMap<string, Machine>;
  /** What modules are handed besides their own arguments. */
  readonly special: Seen;
}

export interface Machine {
  readonly path: string;
  /** Empty where no folder says it. */
  readonly platform: string;
  /** The files of homes on this machine, by user. */
  readonly users: ReadonlyMap<string, string>;
}

/** The outputs of a flake that is wired so. */
export function outputsOf({ nixos, darwin, homes, special }: Wired): Seen {
  const entries = (machines: ReadonlyMap<string, Machine>, builder: readonly string[]): Later =>
    known(
      setSeen(new Map(Array.from(machines, ([name, one]) => [name, built(one, builder, special)]))),
    );
  return setSeen(
    new Map([
      ['nixosConfigurations', entries(nixos, ['inputs', 'nixpkgs', 'lib', 'nixosSystem'])],
      ['darwinConfigurations', entries(darwin, ['inputs', 'nix-darwin', 'lib', 'darwinSystem'])],
      [
        'homeConfigurations',
        entries(homes, ['inputs', 'home-manager', 'lib', 'homeManagerConfiguration']),
      ],
    ]),
    false,
  );
}

/** What the framework amounts to for one configuration. */
function built({ path, platform, users }: Machine, fn: readonly string[], special: Seen): Later {
  const people = Array.from(users, ([user, file]): [string, Later] => [user, pathLater(file)]);
  const homeManager = setSeen(
    new Map([
      ['users', known(setSeen(new Map(people)))],
      ['extraSpecialArgs', known(special)],
    ]),
  );
  const withHomes = known(setSeen(new Map([['home-manager', known(homeManager)]])));
  const items = people.length === 0 ? [pathLater(path)] : [pathLater(path), withHomes];
  const argument = new Map<string, Later>([
    ['modules', known({ kind: 'list', items, whole: false })],
    ['specialArgs', known(special)],
    ['extraSpecialArgs', known(special)],
  ]);
  if (platform !== '') argument.set('system', known(textSeen(platform)));
  return known({ kind: 'call', fn, args: [known(setSeen(argument))] });
}

/** Modules of a folder by name: `<name>.nix` and `<name>/default.nix`. */
export function modulesIn(sight: Sight, folder: string): Map<string, Machine> {
  return new Map(
    filesBelow(sight, folder).flatMap(({ path, steps: [name = '', file, more] }) => {
      if (file === undefined)
        return name.endsWith('.nix') ? [[name.slice(0, -'.nix'.length), machine(path)]] : [];
      return file === 'default.nix' && more === undefined ? [[name, machine(path)]] : [];
    }),
  );
}

/** A file that no folder says more about. */
export function machine(path: string): Machine {
  return { path, platform: '', users: new Map() };
}

export interface FileBelow {
  readonly path: string;
  /** From the folder on. */
  readonly steps: readonly string[];
}

/** All files of a folder, however deep. */
export function filesBelow(sight: Sight, folder: string): readonly FileBelow[] {
  return sight
    .filesIn(folder)
    .map((path) => ({ path, steps: path.slice(folder.length + 1).split('/') }));
}

/** A folder in another, which is empty for the folder of the flake. */
export function within(root: string, folder: string): string {
  return root === '' ? folder : `${root}/${folder}`;
}

function pathLater(path: string): Later {
  return known({ kind: 'path', path: path.endsWith('/default.nix') ? folderOf(path) : path });
}
