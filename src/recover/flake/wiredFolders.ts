/** Hosts and homes of flakes that name none: a framework finds them by where their files stand. */

import type { FoundModule } from './modules.ts';
import { joinedPath } from './paths.ts';
import { known, reference, type Seen, type SeenCall, setSeen } from './seen.ts';
import type { Sight } from './sight.ts';
import {
  filesBelow,
  type Machine,
  machine,
  modulesIn,
  outputsOf,
  type Wired,
  within,
} from './wired.ts';

const inputs = known(reference(['inputs']));
const self = known(reference(['inputs', 'self']));
const inputsOnly = setSeen(new Map([['inputs', inputs]]));

/** The outputs of a call that makes all of a flake; nothing for other calls. */
export function wiredByCall({ fn, args }: SeenCall, sight: Sight): Seen | undefined {
  const [first] = args;
  if (first === undefined || fn[0] !== 'inputs') return undefined;
  const given = sight.see(first);
  switch (fn.slice(1).join('.')) {
    case 'blueprint':
      return outputsOf(blueprint(sight, folderAt(sight, given, ['prefix'])));
    case 'snowfall-lib.mkFlake': {
      const src = folderAt(sight, given, ['src']);
      return outputsOf(snowfall(sight, folderAt(sight, given, ['snowfall', 'root'], src)));
    }
    case 'nixos-unified.lib.mkFlake':
      return outputsOf(unified(sight, folderAt(sight, given, ['root'])));
    default:
      return undefined;
  }
}

/** The outputs that modules of flake-parts add by themselves. `option` gives what the flake sets. */
export function wiredByModules(
  modules: readonly FoundModule[],
  sight: Sight,
  option: (path: readonly string[]) => Seen,
): readonly Seen[] {
  return modules.flatMap((module) => {
    if (module.kind !== 'input') return [];
    switch ([module.input, ...module.output].join('.')) {
      case 'nixos-unified.flakeModules.autoWire':
        return [outputsOf(unified(sight, ''))];
      case 'ez-configs.flakeModule':
        return [outputsOf(ezConfigs(sight, option))];
      default:
        return [];
    }
  });
}

/** Source: `lib/default.nix` of blueprint. */
function blueprint(sight: Sight, root: string): Wired {
  const hosts = filesBelow(sight, within(root, 'hosts'));
  const users = new Map<string, Map<string, string>>();
  for (const { path, steps } of hosts) {
    const [host = '', folder, user = '', file] = steps;
    const isHome = file === undefined ? user.endsWith('.nix') : file === 'home-configuration.nix';
    if (folder !== 'users' || !isHome || steps.length > 4) continue;
    const known = users.get(host) ?? new Map<string, string>();
    users.set(host, known.set(user.replace(/\.nix$/, ''), path));
  }
  const machines = (file: string): Map<string, Machine> =>
    new Map(
      hosts.flatMap(({ path, steps: [host = '', name, more] }) =>
        name === file && more === undefined
          ? [[host, { path, platform: '', users: users.get(host) ?? new Map() }]]
          : [],
      ),
    );
  const nixos = machines('configuration.nix');
  const darwin = machines('darwin-configuration.nix');
  const alone = [...users].filter(([host]) => !nixos.has(host) && !darwin.has(host));
  const homes = new Map(
    alone.flatMap(([host, all]) =>
      Array.from(all, ([user, path]): [string, Machine] => [`${user}@${host}`, machine(path)]),
    ),
  );
  return { nixos, darwin, homes, special: inputsOnly };
}

/** Source: `snowfall-lib/system` and `snowfall-lib/home` of Snowfall Lib. */
function snowfall(sight: Sight, root: string): Wired {
  const below = (folder: string) =>
    filesBelow(sight, within(root, folder)).flatMap(
      ({ path, steps: [target = '', name = '', file, more] }) =>
        file === 'default.nix' && more === undefined ? [{ path, target, name }] : [],
    );
  const systems = below('systems');
  const homes = below('homes').map((home) => {
    const [user = '', host = ''] = home.name.split('@');
    return { ...home, user, host };
  });
  const machines = (end: string): Map<string, Machine> =>
    new Map(
      systems
        .filter(({ target }) => target.endsWith(end))
        .map(({ path, target, name }) => [
          name,
          {
            path,
            platform: target,
            users: new Map(
              homes.filter(({ host }) => host === name).map((home) => [home.user, home.path]),
            ),
          },
        ]),
    );
  const names = new Set(systems.map(({ name }) => name));
  const alone = homes.filter(({ host }) => !names.has(host));
  return {
    nixos: machines('-linux'),
    darwin: machines('-darwin'),
    homes: new Map(
      alone.map(({ name, path, target }) => [name, { ...machine(path), platform: target }]),
    ),
    special: inputsOnly,
  };
}

/** Source: `nix/modules/flake-parts/autowire.nix` of nixos-unified. */
function unified(sight: Sight, root: string): Wired {
  const below = (folder: string) => modulesIn(sight, within(root, `configurations/${folder}`));
  const flake = known(
    setSeen(
      new Map([
        ['inputs', inputs],
        ['self', self],
      ]),
    ),
  );
  return {
    nixos: below('nixos'),
    darwin: below('darwin'),
    homes: below('home'),
    special: setSeen(new Map([['flake', flake]])),
  };
}

/** Source: `flake-module.nix` of ez-configs. */
function ezConfigs(sight: Sight, option: (path: readonly string[]) => Seen): Wired {
  const set = (...path: readonly string[]): Seen => option(['ezConfigs', ...path]);
  const root = pathOf(set('root')) ?? '';
  const homes = modulesIn(sight, within(root, 'home-configurations'));
  const placed = new Set<string>();
  const machines = (way: string): Map<string, Machine> =>
    new Map(
      Array.from(modulesIn(sight, within(root, `${way}-configurations`)), ([name, own]) => {
        const wanted = set(way, 'hosts', name, 'userHomeModules');
        const names = wanted.kind === 'list' ? wanted.items.map(sight.see) : [];
        const users = new Map<string, string>();
        for (const one of names) {
          const home = one.kind === 'text' ? homes.get(one.value) : undefined;
          if (one.kind !== 'text' || home === undefined) continue;
          users.set(one.value, home.path);
          placed.add(one.value);
        }
        return [name, { ...own, users }];
      }),
    );
  const [nixos, darwin] = [machines('nixos'), machines('darwin')];
  const alone = new Map([...homes].filter(([name]) => !placed.has(name)));
  return { nixos, darwin, homes: alone, special: set('globalArgs') };
}

/** The folder that is given at a path of a set, as a path or as text from the folder of the flake. */
function folderAt(sight: Sight, given: Seen, path: readonly string[], otherwise = ''): string {
  return pathOf(path.reduce<Seen>(sight.attribute, given)) ?? otherwise;
}

function pathOf(seen: Seen): string | undefined {
  if (seen.kind === 'path') return seen.path;
  return seen.kind === 'text' ? joinedPath('', seen.value) : undefined;
}
