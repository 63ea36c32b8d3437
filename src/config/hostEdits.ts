/** Edits of hosts and of their systems' options. */

import type { AttrPath, Value } from '../nix/value.ts';
import type { Config, Host, Way } from './config.ts';
import { defaultHost } from './defaults.ts';
import { changedAt, freeName, patched, withoutIndex } from './patch.ts';
import { withoutSystemOption, withSystemOption } from './systemSettings.ts';

export function setHost(config: Config, host: number, patch: Readonly<Partial<Host>>): Config {
  return changeHost(config, host, (old) => patched(old, patch));
}

/** Another way for a host; what belongs to the old one is kept, so that switching back loses nothing. */
export function setWay(config: Config, host: number, way: Way): Config {
  return setHost(config, host, { way });
}

export function renameHost(config: Config, host: number, name: string): Config {
  return setHost(config, host, { name });
}

/** A new host of this way with a free name, and every home on it. */
export function addHost(config: Config, way: Way): Config {
  const base = way === 'darwin' ? 'mac' : defaultHost.name;
  const name = freeName(
    base,
    config.hosts.map((host) => host.name),
  );
  const users = config.homes.map((home) => home.user);
  return patched(config, { hosts: [...config.hosts, { ...defaultHost, name, way, users }] });
}

/** The config without a host; the last one stays. */
export function removeHost(config: Config, host: number): Config {
  if (config.hosts.length < 2) return config;
  return patched(config, { hosts: withoutIndex(config.hosts, host) });
}

export function setSystemOption(
  config: Config,
  host: number,
  path: AttrPath,
  value: Value,
): Config {
  return changeHost(config, host, (old) =>
    patched(old, { settings: withSystemOption(old.settings, old.way, path, value) }),
  );
}

export function resetSystemOption(config: Config, host: number, path: AttrPath): Config {
  return changeHost(config, host, (old) =>
    patched(old, { settings: withoutSystemOption(old.settings, old.way, path) }),
  );
}

function changeHost(config: Config, host: number, change: (host: Host) => Host): Config {
  return patched(config, { hosts: changedAt(config.hosts, host, change) });
}
