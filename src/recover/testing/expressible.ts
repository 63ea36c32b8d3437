/** A config without what its files do not say, so that it can be compared with what is recovered from them. */

import type { Config, ExtraInput, Host, UrlOverride } from '../../config/config.ts';
import {
  defaultConfig,
  defaultHome,
  defaultHomeManager,
  defaultHost,
} from '../../config/defaults.ts';
import { ownInputs } from '../../config/ownInputs.ts';
import { inputSlots } from '../../generate/flakeInputs.ts';
import { planOf } from '../../generate/plan.ts';
import { contentAt } from '../../generate/slots.ts';
import { meaningOf } from '../../generate/source/moduleValue.ts';
import { parseAttrPath, printAttrPath } from '../../nix/attrName.ts';
import { emptyAttrs } from '../../nix/attrs.ts';
import { type LoneHome, standaloneHosts } from '../flake/standaloneHosts.ts';

const ways = ['nixos', 'darwin', 'standalone'] as const;

/**
 * Files say nothing of homes that nobody uses, of what belongs to another way, of hosts where Home Manager
 * stands alone (only of their homes), nor of whether
 * Nix that is plain data was typed as Nix. Of replaced URLs only those that show are kept.
 */
export function expressible(config: Config): Config {
  const { homeManager } = config;
  const sharedModules = homeManager.sharedModules.map(meaningOf);
  return withFlake(
    withHomes(withHosts({ ...config, homeManager: { ...homeManager, sharedModules } })),
  );
}

function withHosts(config: Config): Config {
  const { hosts } = planOf(config);
  const homes = hosts.flatMap(({ host, platform, homes, name }) =>
    host.way === 'standalone'
      ? homes.map(
          ({ home, configuration }): LoneHome => ({
            user: home.home.user,
            host: configuration.includes('@') ? name : '',
            platform,
          }),
        )
      : [],
  );
  const lone = standaloneHosts(homes).map(
    ({ name, platform, users }): Host => ({
      ...defaultHost,
      name: name === '' ? 'home' : name,
      way: 'standalone',
      platform: { ...defaultHost.platform, standalone: platform },
      users,
      settings: { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs },
    }),
  );
  const systems = ways.flatMap((way) =>
    config.hosts.filter((host) => host.way === way && way !== 'standalone').map(ofItsWay),
  );
  const all = [...systems, ...lone];
  return {
    ...config,
    hosts:
      all.length === 0
        ? [
            {
              ...defaultHost,
              name: 'home',
              way: 'standalone',
              users: [],
              settings: { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs },
            },
          ]
        : all,
  };
}

function ofItsWay(host: Host): Host {
  const { way, settings } = host;
  return {
    ...host,
    platform: { ...defaultHost.platform, [way]: host.platform[way] },
    stateVersion:
      way === 'darwin'
        ? { ...defaultHost.stateVersion, darwin: host.stateVersion.darwin }
        : { ...defaultHost.stateVersion, nixos: host.stateVersion.nixos },
    determinate: way === 'darwin' && host.determinate,
    hardware: way === 'nixos' ? host.hardware : '',
    settings: {
      both: settings.both,
      nixos: way === 'nixos' ? settings.nixos : emptyAttrs,
      darwin: way === 'darwin' ? settings.darwin : emptyAttrs,
    },
  };
}

function withHomes(config: Config): Config {
  const order = [...new Set(config.hosts.flatMap(({ users }) => users))];
  const homes = order.flatMap((user) => config.homes.filter((home) => home.user === user));
  const isUsed = homes.some(({ user }) =>
    config.hosts.some((host) => host.way !== 'standalone' && host.users.includes(user)),
  );
  return {
    ...config,
    homes: homes.map((home) => {
      const macs = config.hosts
        .filter((host) => host.users.includes(home.user))
        .map((host) => host.platform[host.way].endsWith('darwin'));
      return {
        ...home,
        directory: {
          linux: macs.includes(false) ? home.directory.linux : defaultHome.directory.linux,
          darwin: macs.includes(true) ? home.directory.darwin : defaultHome.directory.darwin,
        },
      };
    }),
    homeManager: isUsed
      ? config.homeManager
      : {
          ...defaultHomeManager,
          sharedModules: homes.length === 0 ? [] : config.homeManager.sharedModules,
        },
  };
}

function withFlake(config: Config): Config {
  const { flake } = config;
  const hasHomes = planOf(config).hosts.some(({ homes }) => homes.length > 0);
  const has = (way: Host['way']) => config.hosts.some((host) => host.way === way);
  const inputs = flake.inputs.map(
    (input): ExtraInput => ({
      ...input,
      modules: {
        nixos: has('nixos') ? input.modules.nixos.map(respelt) : [],
        darwin: has('darwin') ? input.modules.darwin.map(respelt) : [],
        home: hasHomes ? input.modules.home.map(respelt) : [],
      },
      overlays: hasHomes || !has('standalone') ? input.overlays.map(respelt) : [],
    }),
  );
  const anything = config.hosts.some(({ users, way }) => way !== 'standalone' || users.length > 0);
  const bare = {
    ...config,
    flake: {
      ...flake,
      inputs,
      urlOverrides: [],
      specialArgs: anything ? flake.specialArgs : emptyAttrs,
    },
  };
  const slots = inputSlots(planOf(bare));
  const urlOverrides = ownInputs.flatMap((name): readonly UrlOverride[] => {
    const usual = contentAt(slots, [name, 'url']);
    return flake.urlOverrides.filter(
      ({ input, url }) =>
        input === name && input !== 'nixpkgs' && usual?.kind === 'string' && usual.value !== url,
    );
  });
  const asked = { ...bare, flake: { ...bare.flake, urlOverrides, passInputs: false } };
  const passInputs = anything && !planOf(asked).passInputs && flake.passInputs;
  const follows = slots.slots.some(
    ({ name }) => name !== 'nixpkgs' && ownInputs.includes(name) && name !== 'nixpkgs-darwin',
  )
    ? flake.follows
    : defaultConfig.flake.follows;
  return {
    ...asked,
    nixpkgs: anything ? config.nixpkgs : defaultConfig.nixpkgs,
    flake: { ...asked.flake, passInputs, follows },
  };
}

/** The path as Nix spells it: a keyword needs quotes. */
function respelt(path: string): string {
  const names = parseAttrPath(path);
  return names === undefined ? path : printAttrPath(names);
}
