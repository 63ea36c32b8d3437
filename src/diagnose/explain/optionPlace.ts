/** From the name of an option, as Nix prints it, to its place in a config. */

import type { Config } from '../../config/config.ts';
import { isMac } from '../../config/hostFacts.ts';
import { homePlace, type Place, placeOf, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { parseAttrPath } from '../../nix/attrName.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath } from '../../nix/value.ts';
import { valueAt } from '../mend.ts';

/** Places of one option, the likeliest first: in the system of each host, or in each home. */
function candidates(config: Config, option: string, host: number): readonly Place[] {
  const path = parseAttrPath(option);
  if (path === undefined) return [];
  const [first, second, user, ...rest] = path;
  if (first === 'home-manager' && second === 'users' && user !== undefined) {
    const home = config.homes.findIndex((each) => each.user === user);
    return home < 0 ? [] : [placeInHome(config, home, rest, host)];
  }
  if (first === 'home-manager') {
    const known = second !== undefined && second in config.homeManager;
    return known ? [placeOf('homeManager', second)] : [];
  }
  const hosts = [...config.hosts.keys()].sort((a, b) => Number(b === host) - Number(a === host));
  const systems = hosts
    .filter((index) => config.hosts[index]?.way !== 'standalone')
    .map((index) => placeInSystem(config, index, path));
  const homes = config.homes.map((_, index) => placeInHome(config, index, path, host));
  return first === 'home' ? [...homes, ...systems] : [...systems, ...homes];
}

/** The options that the config keeps outside its settings have places of their own. */
function placeInHome(config: Config, home: number, path: AttrPath, host: number): Place {
  const onHost = config.hosts[host];
  switch (path.join('.')) {
    case 'home.stateVersion':
      return placeOf('homes', home, 'stateVersion');
    case 'home.username':
      return placeOf('homes', home, 'user');
    case 'home.homeDirectory':
      return placeOf(
        'homes',
        home,
        'directory',
        onHost !== undefined && isMac(onHost) ? 'darwin' : 'linux',
      );
    default:
      return homePlace(home, path);
  }
}

function placeInSystem(config: Config, index: number, path: AttrPath): Place {
  const host = config.hosts[index];
  const way = host?.way ?? 'nixos';
  const [first, second, user, fourth] = path;
  if (first === 'nixpkgs' && second === 'config' && path.length > 2) return placeOf(...path);
  if (first === 'users' && second === 'users' && fourth === 'home' && path.length === 4) {
    const home = config.homes.findIndex((each) => each.user === user);
    const isSet = host !== undefined && getAt(systemSettings(host), path) !== undefined;
    if (home >= 0 && !isSet) return placeInHome(config, home, ['home', 'homeDirectory'], index);
  }
  switch (path.join('.')) {
    case 'networking.hostName':
      return placeOf('hosts', index, 'name');
    case 'system.stateVersion':
      return placeOf('hosts', index, 'stateVersion', way);
    case 'nixpkgs.hostPlatform':
      return placeOf('hosts', index, 'platform', way);
    case 'system.primaryUser':
      return placeOf('hosts', index, 'users');
    default:
      return systemPlace(index, path);
  }
}

/** Where the option is set among a config's settings; undefined where it is not. */
export function settingOf(config: Config, option: string, host: number): Place | undefined {
  return candidates(config, option, host).find((place) => valueAt(config, place) !== undefined);
}

/** Where the option is set, or else the likeliest place to set it. */
export function placeOfOption(config: Config, option: string, host: number): Place | undefined {
  return settingOf(config, option, host) ?? candidates(config, option, host)[0];
}

/** The host that a text is about: the one whose configuration it names, else the first. */
export function hostIn(config: Config, text: string): number {
  const named = /(?:nixosConfigurations|darwinConfigurations)\.'?"?([^'".\s]{1,64})/.exec(
    text,
  )?.[1];
  return Math.max(
    0,
    config.hosts.findIndex(({ name }) => name === named),
  );
}
