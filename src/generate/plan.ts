/** What a config amounts to: which hosts, homes and inputs are written, under which names, into which files. */

import type { Config, ExtraInput, Home, Host } from '../config/config.ts';
import { isMac, platformOf } from '../config/hostFacts.ts';
import { ownInputs } from '../config/ownInputs.ts';
import type { Platform } from '../config/releases.ts';
import { chosenPaths, meet } from './chosenPaths.ts';
import { distinct, safeName } from './names.ts';
import { homeNamesIn } from './source/homeNames.ts';
import { addNamesOfValue } from './valueNames.ts';

export interface Plan {
  readonly config: Config;
  readonly hosts: readonly PlannedHost[];
  readonly homes: readonly PlannedHome[];
  /** Extra inputs whose names are there and not taken. */
  readonly inputs: readonly PlannedInput[];
  /** Whether modules are handed the flake's inputs. */
  readonly passInputs: boolean;
}

export interface PlannedHost {
  readonly index: number;
  readonly host: Host;
  /** In `nixosConfigurations`, `darwinConfigurations`, and after `#`. */
  readonly name: string;
  readonly platform: Platform;
  readonly mac: boolean;
  /** Path of the system's file; nothing where Home Manager stands alone. */
  readonly file: string | undefined;
  /** Path of the machine's own hardware file; NixOS only. */
  readonly hardwareFile: string | undefined;
  /** Every account, the primary one first. */
  readonly users: readonly string[];
  readonly homes: readonly HomeOnHost[];
}

export interface HomeOnHost {
  readonly home: PlannedHome;
  /** In `homeConfigurations`, where Home Manager stands alone. */
  readonly configuration: string;
}

export interface PlannedHome {
  readonly index: number;
  readonly home: Home;
  readonly file: string;
  /** Whether every host that has this home uses Home Manager alone. */
  readonly alone: boolean;
  /** Whether every host that has this home runs the same kind of system. */
  readonly oneSystem: boolean;
}

export interface PlannedInput {
  readonly index: number;
  readonly input: ExtraInput;
}

/** Total: repeated names get a number, and homes that nobody uses or nobody can name are left out. */
export function planOf(config: Config): Plan {
  const usualHomes = plannedHomes(config);
  const flat = config.hosts.length <= 1 && usualHomes.length <= 1;
  const names = distinct(config.hosts.map(({ name }) => name));
  const folders = distinct(config.hosts.map(({ name }) => safeName(name, 'host'))).map((name) =>
    flat ? '' : `hosts/${name}/`,
  );
  const files = filesOf(config, folders, usualHomes);
  const homes = usualHomes.map((home, index) => ({
    ...home,
    file: files[config.hosts.length + index] ?? home.file,
  }));
  const hardware = hardwareFilesOf(config, folders, files);
  const homeOf = new Map(homes.map((home) => [home.home.user, home]));
  const configurations = configurationNames(config, names, homeOf);
  const hosts = config.hosts.map((host, index): PlannedHost => {
    const file = files[index] ?? '';
    const users = [...new Set(host.users)].filter((user) => user !== '');
    return {
      index,
      host,
      name: names[index] ?? host.name,
      platform: platformOf(host),
      mac: isMac(host),
      file: host.way === 'standalone' ? undefined : file,
      hardwareFile: host.way === 'nixos' ? hardware[index] : undefined,
      users,
      homes: users.flatMap((user) => {
        const home = homeOf.get(user);
        const configuration = configurations.get(`${index}/${user}`) ?? user;
        return home === undefined ? [] : [{ home, configuration }];
      }),
    };
  });
  const inputs = plannedInputs(config);
  return { config, hosts, homes, inputs, passInputs: needsInputs(config, inputs) };
}

const hardwareFile = 'hardware-configuration.nix';

/** The files of all hosts, then those of the homes. */
function filesOf(
  config: Config,
  folders: readonly string[],
  homes: readonly PlannedHome[],
): readonly string[] {
  const wishes = [
    ...config.hosts.map(({ file }, index) => ({
      chosen: file,
      usual: `${folders[index]}configuration.nix`,
    })),
    ...homes.map(({ home, file }) => ({ chosen: home.file, usual: file })),
  ];
  return chosenPaths(
    wishes,
    folders.map((folder) => folder + hardwareFile),
  );
}

/** Each host's hardware file: beside the file of its system, unless another host's is there already. */
function hardwareFilesOf(
  config: Config,
  folders: readonly string[],
  files: readonly string[],
): readonly string[] {
  const given: string[] = [];
  for (const index of config.hosts.keys()) {
    const beside = (files[index] ?? '').replace(/[^/]*$/, hardwareFile);
    const usual = folders.flatMap((folder, at) => (at === index ? [] : [folder + hardwareFile]));
    const isTaken = [...files, ...given, ...usual].some((path) => meet(path, beside));
    given.push(isTaken ? folders[index] + hardwareFile : beside);
  }
  return given;
}

function plannedHomes(config: Config): readonly PlannedHome[] {
  const seen = new Set<string>();
  const used = config.homes.flatMap((home, index) => {
    const hosts = config.hosts.filter(({ users }) => users.includes(home.user));
    if (home.user === '' || hosts.length === 0 || seen.has(home.user)) return [];
    seen.add(home.user);
    return [{ home, index, hosts }];
  });
  const flat = config.hosts.length <= 1 && used.length <= 1;
  const files = distinct(used.map(({ home }) => safeName(home.user, 'home')));
  return used.map(({ home, index, hosts }, position) => ({
    index,
    home,
    file: flat ? 'home.nix' : `homes/${files[position]}.nix`,
    alone: hosts.every(({ way }) => way === 'standalone'),
    oneSystem: new Set(hosts.map(isMac)).size <= 1,
  }));
}

/**
 * Keys are `<host index>/<user>`: the user's name, and the host's too where the user stands alone on several.
 * A flake that a person wrote has names of its own.
 */
function configurationNames(
  config: Config,
  hostNames: readonly string[],
  homeOf: ReadonlyMap<string, PlannedHome>,
): ReadonlyMap<string, string> {
  const alone = config.hosts.flatMap((host, index) =>
    host.way === 'standalone'
      ? [...new Set(host.users)].filter((user) => homeOf.has(user)).map((user) => ({ user, index }))
      : [],
  );
  const flake = config.sources.find(({ path }) => path === 'flake.nix');
  const given = flake === undefined || alone.length === 0 ? [] : homeNamesIn(flake.text);
  const names = alone.map(({ user, index }) => {
    const withHost = `${user}@${config.hosts[index]?.name}`;
    const own =
      given.find((name) => name === withHost) ??
      given.find((name) => name === user || name.startsWith(`${user}@`));
    if (own !== undefined) return own;
    return alone.some((other) => other.user === user && other.index !== index)
      ? `${user}@${hostNames[index]}`
      : user;
  });
  return new Map(
    distinct(names).map((name, at) => [`${alone[at]?.index}/${alone[at]?.user}`, name]),
  );
}

function plannedInputs(config: Config): readonly PlannedInput[] {
  const taken = new Set(ownInputs);
  return config.flake.inputs.flatMap((input, index) => {
    if (input.name === '' || input.name === 'self' || taken.has(input.name)) return [];
    taken.add(input.name);
    return [{ index, input }];
  });
}

function needsInputs(config: Config, inputs: readonly PlannedInput[]): boolean {
  const { flake } = config;
  if (flake.passInputs || inputs.length > 0 || flake.specialArgs.attrs.length > 0) return true;
  const names = new Set<string>();
  const values = [
    ...config.hosts.flatMap(({ settings }) => [settings.both, settings.nixos, settings.darwin]),
    ...config.homes.map(({ settings }) => settings),
    ...config.nixpkgs.overlays,
    ...config.homeManager.sharedModules,
    config.nixpkgs.config,
  ];
  for (const value of values) addNamesOfValue(value, names);
  return names.has('inputs');
}
