/** What a flake says, as a config: hosts, homes and inputs, with no settings of their modules yet. */

import type { Config, Home, HomeManager, Host } from '../../config/config.ts';
import { defaultConfig, defaultFlake, defaultHome, defaultHost } from '../../config/defaults.ts';
import { patched } from '../../config/patch.ts';
import { printAttrPath } from '../../nix/attrName.ts';
import { emptyAttrs } from '../../nix/attrs.ts';
import { directoryInFlake, sharedModulesOf, sharedValuesOf } from './homeModules.ts';
import { mainFiles } from './mainFiles.ts';
import type { FoundModule } from './modules.ts';
import type { FoundUser, Outputs } from './outputs.ts';
import { withInputs } from './ownInputs.ts';
import { baseOf } from './paths.ts';
import type { FlakeReading } from './readFlake.ts';
import { type Seen, unknown } from './seen.ts';
import type { Sight } from './sight.ts';
import { specialArgsOf } from './specialArgsOf.ts';
import { type LoneHost, standaloneHosts } from './standaloneHosts.ts';

/** `has` says whether a file is in the folder. */
export function flakeConfig(reading: FlakeReading, has: (path: string) => boolean): Config {
  const { description, outputs, sight } = reading;
  const { systems, homes, style } = outputs;
  const hostFiles = mainFiles(systems, has, new Set());
  const lone = standaloneHosts(
    homes.map(({ user, host, platform }) => ({ user, host, platform: platform ?? 'x86_64-linux' })),
  );
  const users = allUsers(outputs);
  const homeFiles = mainFiles(
    users.map(({ user, modules }) => ({ name: user, modules })),
    has,
    new Set(hostFiles.flatMap((file) => file ?? [])),
  );
  const hosts = [
    ...systems.map(
      (system, index): Host => ({
        ...bareHost,
        name: system.name,
        way: system.way,
        platform: patched(
          bareHost.platform,
          system.platform === undefined ? {} : { [system.way]: system.platform },
        ),
        users: system.homeManager.users.map(({ user }) => user),
        file: hostFiles[index] ?? '',
      }),
    ),
    ...loneHosts(lone),
  ];
  const special = specialArgsOf(sight, outputs);
  const config: Config = {
    ...defaultConfig,
    flake: {
      ...defaultFlake,
      style,
      description,
      passInputs: special.passInputs,
      specialArgs: special.args,
    },
    homeManager: homeManagerOf(sight, outputs),
    hosts: hosts.length === 0 ? [nobody] : hosts,
    homes: users.map(
      ({ user }, index): Home => ({
        ...defaultHome,
        user,
        directory: directoryInFlake(sight, outputs, user),
        file: homeFiles[index] ?? '',
      }),
    ),
  };
  return withInputs(config, reading.inputs, (name) => ({
    modules: {
      nixos: broughtBy(name, systems.filter(({ way }) => way === 'nixos').map(modulesIn)),
      darwin: broughtBy(name, systems.filter(({ way }) => way === 'darwin').map(modulesIn)),
      home: homeModulesBy(name, sight, outputs),
    },
  }));
}

const bareHost: Host = {
  ...defaultHost,
  users: [],
  settings: { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs },
};

/** What stands for a flake in which no host can be seen. */
const nobody: Host = { ...bareHost, name: 'home', way: 'standalone' };

function loneHosts(lone: readonly LoneHost[]): readonly Host[] {
  return lone.map(({ name, platform, users }) => ({
    ...bareHost,
    name: name === '' ? 'home' : name,
    way: 'standalone',
    platform: patched(bareHost.platform, { standalone: platform }),
    users,
  }));
}

/** Every user, once, with the modules of the home wherever it is. */
function allUsers({ systems, homes }: Outputs): readonly FoundUser[] {
  const found = new Map<string, readonly FoundModule[]>();
  for (const { user, modules } of [
    ...systems.flatMap(({ homeManager }) => homeManager.users),
    ...homes,
  ]) {
    found.set(user, [...(found.get(user) ?? []), ...modules.filter(isOwnFile)]);
  }
  return Array.from(found, ([user, modules]) => ({ user, modules }));
}

/** Files of a home: those in its list, and those that what is written in the flake imports. */
function isOwnFile(module: FoundModule): boolean {
  return module.kind === 'file' && !module.imported && baseOf(module.path) !== 'flake.nix';
}

function modulesIn({ modules }: { readonly modules: readonly FoundModule[] }) {
  return modules;
}

/** The outputs of an input that are in these lists, not those that a file imports by itself. */
function broughtBy(name: string, lists: readonly (readonly FoundModule[])[]): readonly string[] {
  return joined(
    lists.map((modules) =>
      modules.flatMap((one) =>
        one.kind === 'input' && one.input === name && !one.imported && one.output.length > 0
          ? [printAttrPath(one.output)]
          : [],
      ),
    ),
  );
}

function homeModulesBy(name: string, sight: Sight, { systems, homes }: Outputs): readonly string[] {
  const shared = systems.map(({ homeManager }) =>
    sharedModulesOf(sight, homeManager).flatMap((later) => {
      const seen = sight.see(later);
      if (seen.kind !== 'reference') return [];
      const [root, input, ...output] = seen.path;
      return root === 'inputs' && input === name && output.length > 0
        ? [printAttrPath(output)]
        : [];
    }),
  );
  const users = systems.flatMap(({ homeManager }) => homeManager.users.map(modulesIn));
  return joined([...shared, broughtBy(name, [...users, ...homes.map(modulesIn)])]);
}

/** All that is in one of the lists; what is there twice in the first is meant twice. */
function joined(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  return [...first, ...new Set(others.flat().filter((one) => !first.includes(one)))];
}

function homeManagerOf(sight: Sight, { systems, homes }: Outputs): HomeManager {
  const { homeManager } = defaultConfig;
  const withHomes = systems.filter((one) => one.homeManager.users.length > 0);
  const [first] = withHomes;
  const own = sharedValuesOf(sight, first?.homeManager, homes);
  if (first === undefined) return patched(homeManager, { sharedModules: own });
  const option = (name: string): Seen =>
    first.homeManager.settings
      .map((one) => sight.attribute(one, name))
      .find(({ kind }) => kind !== 'unknown') ?? unknown;
  const isOn = (name: string): boolean => {
    const value = option(name);
    return value.kind === 'truth' && value.value;
  };
  const extension = option('backupFileExtension');
  return {
    useGlobalPkgs: isOn('useGlobalPkgs'),
    useUserPackages: isOn('useUserPackages'),
    backupFileExtension: extension.kind === 'text' ? extension.value : '',
    overwriteBackup: isOn('overwriteBackup'),
    verbose: isOn('verbose'),
    sharedModules: own,
  };
}
