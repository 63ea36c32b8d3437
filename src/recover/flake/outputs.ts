/** The configurations of a flake: its systems, and its homes that stand alone. */

import { type Platform, releases } from '../../config/releases.ts';
import { type FoundModule, moduleArguments, modulesOf, settingsAt } from './modules.ts';
import { known, type Later, reference, type Seen, setSeen, unknown } from './seen.ts';
import type { Sight } from './sight.ts';
import { wiredByModules } from './wiredFolders.ts';

export interface FoundSystem {
  readonly way: 'nixos' | 'darwin';
  readonly name: string;
  readonly platform: Platform | undefined;
  readonly modules: readonly FoundModule[];
  readonly special: Later | undefined;
  readonly homeManager: FoundHomeManager;
  /** Whether its modules can be seen at all. */
  readonly isSeen: boolean;
}

export interface FoundHomeManager {
  readonly users: readonly FoundUser[];
  /** What stands below `home-manager`, one for each place. */
  readonly settings: readonly Seen[];
}

export interface FoundUser {
  readonly user: string;
  readonly modules: readonly FoundModule[];
}

export interface FoundHome extends FoundUser {
  /** The host after the `@` of its name; empty if there is none. */
  readonly host: string;
  readonly platform: Platform | undefined;
  readonly special: Later | undefined;
}

export interface Outputs {
  readonly style: 'plain' | 'flake-parts';
  readonly systems: readonly FoundSystem[];
  readonly homes: readonly FoundHome[];
  /** Groups of configurations of which not all can be seen. */
  readonly unseen: readonly string[];
}

export interface Folder {
  readonly sight: Sight;
  readonly has: (path: string) => boolean;
}

/** What the function of the outputs gives. */
export function readOutputs(folder: Folder, outputs: Later | undefined): Outputs {
  const { sight } = folder;
  const inputs = known(reference(['inputs']));
  const given = outputs === undefined ? unknown : sight.apply(sight.see(outputs), inputs);
  const isParts = given.kind === 'call' && given.fn.at(-1) === 'mkFlake';
  const result = isParts ? partsOf(folder, given.args[1]) : given;
  const unseen: string[] = [];
  const group = (name: string): readonly (readonly [string, Later])[] => {
    const value = sight.attribute(result, name);
    const inPackages = packaged(sight, result, name);
    if (value.kind === 'set') {
      if (!value.whole) unseen.push(name);
      return [...new Map([...inPackages, ...value.entries])];
    }
    if (inPackages.size > 0) return [...inPackages];
    const isThere = result.kind === 'set' && result.entries.has(name);
    if (isThere) unseen.push(name);
    return [];
  };
  if (result.kind !== 'set') unseen.push('outputs');
  sight.bindSelf(result);
  const systems = [
    ...group('nixosConfigurations').map((one) => systemOf(folder, 'nixos', one)),
    ...group('darwinConfigurations').map((one) => systemOf(folder, 'darwin', one)),
  ];
  const homes = group('homeConfigurations').map((one) => homeOf(folder, one));
  return { style: isParts ? 'flake-parts' : 'plain', systems, homes, unseen };
}

/**
 * Configurations among the packages of a platform, where the command line looks for them too. Those of
 * the first platform that has one of a name count, of a Mac for a Mac.
 */
function packaged(sight: Sight, result: Seen, name: string): ReadonlyMap<string, Later> {
  const found = new Map<string, Later>();
  for (const group of ['legacyPackages', 'packages']) {
    const platforms = sight.attribute(result, group);
    if (platforms.kind !== 'set') continue;
    const isFirst = (platform: string) =>
      platform.endsWith('-darwin') === name.startsWith('darwin');
    const all = [...platforms.entries.keys()];
    for (const platform of [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))]) {
      const value = sight.attribute(sight.attribute(platforms, platform), name);
      if (value.kind !== 'set') continue;
      for (const [key, later] of value.entries) if (!found.has(key)) found.set(key, later);
    }
  }
  return found;
}

/** The `flake` of a module of flake-parts, and of the modules that it imports. */
function partsOf({ sight, has }: Folder, module: Later | undefined): Seen {
  if (module === undefined) return unknown;
  const inputs = known(reference(['inputs']));
  const args = moduleArguments(
    setSeen(
      new Map([
        ['inputs', inputs],
        ['self', known(reference(['inputs', 'self']))],
        ['withSystem', known(reference(['inputs', 'flake-parts', 'lib', 'withSystem']))],
      ]),
    ),
  );
  const modules = modulesOf({ sight, has, args }, [module]);
  const merged = new Map<string, Map<string, Later>>();
  let whole = true;
  const wired = wiredByModules(
    modules,
    sight,
    (path) => settingsAt(sight, modules, path)[0] ?? unknown,
  );
  for (const flake of [...wired, ...settingsAt(sight, modules, ['flake'])]) {
    if (flake.kind !== 'set') continue;
    whole = whole && flake.whole;
    for (const [name, later] of flake.entries) {
      const value = sight.see(later);
      const entries = merged.get(name) ?? new Map<string, Later>();
      merged.set(name, entries);
      if (value.kind === 'set') for (const [key, inner] of value.entries) entries.set(key, inner);
    }
  }
  const groups = Array.from(merged, ([name, entries]): readonly [string, Later] => [
    name,
    known(setSeen(entries)),
  ]);
  return setSeen(new Map(groups), whole);
}

/** The set of arguments that a builder is called with. */
function argumentOf(sight: Sight, value: Seen): Seen {
  if (value.kind !== 'call') return unknown;
  const sets = value.args.map(sight.see).filter((one) => one.kind === 'set');
  return sets.find((one) => one.entries.has('modules')) ?? sets[0] ?? unknown;
}

function listAt(sight: Sight, set: Seen, name: string): readonly Later[] {
  const value = sight.attribute(set, name);
  return value.kind === 'list' ? value.items : [];
}

function entryOf(set: Seen, name: string): Later | undefined {
  return set.kind === 'set' ? set.entries.get(name) : undefined;
}

function systemOf(
  { sight, has }: Folder,
  way: 'nixos' | 'darwin',
  [name, later]: readonly [string, Later],
): FoundSystem {
  const argument = argumentOf(sight, sight.see(later));
  const special = entryOf(argument, 'specialArgs');
  const args = moduleArguments(special === undefined ? unknown : sight.see(special));
  const context = { sight, has, args };
  const modules = modulesOf(context, listAt(sight, argument, 'modules'));
  const settings = settingsAt(sight, modules, ['home-manager']);
  const platform =
    platformIn(sight.attribute(argument, 'system')) ??
    settingsAt(sight, modules, ['nixpkgs', 'hostPlatform'])
      .map((one) => platformIn(one.kind === 'set' ? sight.attribute(one, 'system') : one))
      .find((one) => one !== undefined);
  const users = settings.flatMap((one) => {
    const extra = sight.attribute(one, 'extraSpecialArgs');
    const homeContext = { ...context, args: moduleArguments(extra) };
    const all = sight.attribute(one, 'users');
    return all.kind === 'set'
      ? Array.from(all.entries, ([user, module]) => ({
          user,
          modules: modulesOf(homeContext, [module]),
        }))
      : [];
  });
  return {
    way,
    name,
    platform,
    modules,
    special,
    homeManager: { users: onePerUser(users), settings },
    isSeen: sight.attribute(argument, 'modules').kind === 'list',
  };
}

/** The same user may be told of in several places. */
function onePerUser(users: readonly FoundUser[]): readonly FoundUser[] {
  const found = new Map<string, FoundUser>();
  for (const { user, modules } of users) {
    const before = found.get(user)?.modules ?? [];
    found.set(user, { user, modules: [...before, ...modules] });
  }
  return [...found.values()];
}

function homeOf({ sight, has }: Folder, [name, later]: readonly [string, Later]): FoundHome {
  const argument = argumentOf(sight, sight.see(later));
  const special = entryOf(argument, 'extraSpecialArgs');
  const args = moduleArguments(special === undefined ? unknown : sight.see(special));
  const older = entryOf(argument, 'configuration');
  const modules = modulesOf({ sight, has, args }, [
    ...listAt(sight, argument, 'modules'),
    ...(older === undefined ? [] : [older]),
    ...listAt(sight, argument, 'extraModules'),
  ]);
  const at = name.lastIndexOf('@');
  const told = [
    sight.attribute(argument, 'username'),
    ...settingsAt(sight, modules, ['home', 'username']),
  ].find((one) => one.kind === 'text');
  const plain = at > 0 ? name.slice(0, at) : name;
  return {
    user: told?.kind === 'text' ? told.value : plain,
    host: at > 0 ? name.slice(at + 1) : '',
    platform: platformIn(sight.attribute(argument, 'system')) ?? packagesPlatform(sight, argument),
    modules,
    special,
  };
}

/** The platform of `nixpkgs.legacyPackages.<platform>`, or of `import nixpkgs { system = …; }`. */
function packagesPlatform(sight: Sight, argument: Seen): Platform | undefined {
  const pkgs = sight.attribute(argument, 'pkgs');
  if (pkgs.kind === 'reference') {
    return pkgs.path.map((step) => platformNamed(step)).find((one) => one !== undefined);
  }
  if (pkgs.kind !== 'call') return undefined;
  return pkgs.args
    .map((later) => platformIn(sight.attribute(sight.see(later), 'system')))
    .find((one) => one !== undefined);
}

function platformIn(seen: Seen): Platform | undefined {
  return seen.kind === 'text' ? platformNamed(seen.value) : undefined;
}

function platformNamed(name: string): Platform | undefined {
  return releases.flatMap(({ platforms }) => platforms).find((one) => one === name);
}
