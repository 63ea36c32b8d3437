/** Files without a flake: a system, a home, or both, told apart by their names and by what they set. */

import type { Config, Home, Host, Way } from '../config/config.ts';
import { defaultConfig, defaultHome, defaultHost } from '../config/defaults.ts';
import { importsOf } from '../generate/source/ownership.ts';
import { readModule } from '../generate/source/readModule.ts';
import { emptyAttrs, getAt } from '../nix/attrs.ts';
import type { AttrPath, Attrs } from '../nix/value.ts';
import { baseOf } from './flake/paths.ts';

interface Lone {
  readonly path: string;
  readonly way: Way;
  readonly settings: Attrs;
}

/** A config of the first system and the homes among the files. */
export function loneConfig(texts: ReadonlyMap<string, string>): Config {
  const mains = mainModules(texts);
  const system = mains.find(({ way }) => way !== 'standalone');
  const homes = mains
    .filter(({ way }) => way === 'standalone')
    .map(
      ({ path, settings }, index): Home => ({
        ...defaultHome,
        user: textAt(settings, ['home', 'username']) ?? userIn(system, index),
        file: path,
      }),
    )
    .filter(({ user }, index, all) => all.findIndex((one) => one.user === user) === index);
  const users = homes.map(({ user }) => user);
  const directories = mains.map(
    ({ settings }) => textAt(settings, ['home', 'homeDirectory']) ?? '',
  );
  const onMac = directories.some((directory) => directory.startsWith('/Users/'));
  const way = system?.way ?? 'standalone';
  const host: Host = {
    ...defaultHost,
    name: (system && textAt(system.settings, ['networking', 'hostName'])) ?? usualName(way),
    way,
    platform: onMac
      ? { ...defaultHost.platform, standalone: 'aarch64-darwin' }
      : defaultHost.platform,
    users,
    file: system?.path ?? '',
    settings: { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs },
  };
  return { ...defaultConfig, hosts: [host], homes };
}

function usualName(way: Way): string {
  return way === 'standalone' ? 'home' : way === 'darwin' ? 'mac' : defaultHost.name;
}

/** Whose home it is where it does not say so: the first account of the system without one. */
function userIn(system: Lone | undefined, index: number): string {
  const accounts = system && getAt(system.settings, ['users', 'users']);
  const names = accounts?.kind === 'attrs' ? accounts.attrs.map(({ name }) => name) : [];
  const people = names.filter((name) => name !== 'root');
  return people[index] ?? (index === 0 ? defaultHome.user : `${defaultHome.user}${index + 1}`);
}

/** Modules that no other file imports. */
function mainModules(texts: ReadonlyMap<string, string>): readonly Lone[] {
  const nix = [...texts].filter(([path]) => path.endsWith('.nix') && baseOf(path) !== 'flake.nix');
  const imported = new Set(
    nix.flatMap(([path, text]) =>
      importsOf({ path, text }).flatMap((target) =>
        target === path ? [] : [target, `${target}/default.nix`],
      ),
    ),
  );
  return nix.flatMap(([path, text]) => {
    const { settings, errors } = readModule(text);
    const way = wayOf(path, settings);
    return errors.length > 0 || imported.has(path) || way === undefined
      ? []
      : [{ path, way, settings }];
  });
}

function textAt(settings: Attrs, path: AttrPath): string | undefined {
  const value = getAt(settings, path);
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}

const ofWay: Readonly<Record<Way, readonly AttrPath[]>> = {
  darwin: [['system', 'defaults'], ['homebrew'], ['system', 'primaryUser'], ['launchd']],
  standalone: [
    ['home', 'username'],
    ['home', 'stateVersion'],
    ['home', 'packages'],
    ['home', 'file'],
    ['xdg', 'configFile'],
    ['programs', 'home-manager'],
  ],
  nixos: [
    ['system', 'stateVersion'],
    ['boot'],
    ['fileSystems'],
    ['users', 'users'],
    ['environment', 'systemPackages'],
    ['networking'],
    ['services'],
  ],
};

/** By what a module sets, then by its name; nothing for a file that is neither. */
function wayOf(path: string, settings: Attrs): Way | undefined {
  const name = baseOf(path);
  if (name === 'hardware-configuration.nix') return undefined;
  const version = getAt(settings, ['system', 'stateVersion']);
  const sets = (way: Way): boolean => ofWay[way].some((one) => getAt(settings, one) !== undefined);
  if (version?.kind === 'integer' || sets('darwin')) return 'darwin';
  if (sets('standalone')) return 'standalone';
  if (name === 'home.nix') return 'standalone';
  if (name.includes('darwin')) return 'darwin';
  return sets('nixos') || name === 'configuration.nix' ? 'nixos' : undefined;
}
