/** Edits of homes: who they are for, and Home Manager's options. */

import { removeAt, renameAt, setAt } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';
import type { Config, Home, Host } from './config.ts';
import { defaultHome } from './defaults.ts';
import { changedAt, changedEach, freeName, patched, withoutIndex } from './patch.ts';

/** Changes anything of a home but its user, which hosts name too: see `renameUser`. */
export function setHome(
  config: Config,
  home: number,
  patch: Readonly<Partial<Omit<Home, 'user'>>>,
): Config {
  return changeHome(config, home, (old) => patched(old, patch));
}

/**
 * Another name for a home's user, in every host and in its account settings
 * (`users.users.<name>`) too. A name that another home has changes nothing; and where another home
 * bears the old name as well, hosts keep it for that one.
 */
export function renameUser(config: Config, home: number, name: string): Config {
  const old = config.homes[home]?.user;
  if (old === undefined || config.homes.some(({ user }) => user === name)) return config;
  const renamed = changeHome(config, home, (home) => patched(home, { user: name }));
  if (isHome(renamed, old)) return renamed;
  const rename = (attrs: Attrs) => renameAt(attrs, ['users', 'users', old], name);
  return changeHosts(renamed, (host) => ({
    users: changedEach(host.users, (user) => (user === old ? name : user)),
    settings: patched(host.settings, {
      both: rename(host.settings.both),
      nixos: rename(host.settings.nixos),
      darwin: rename(host.settings.darwin),
    }),
  }));
}

/** A new home with a free user name, on every host. */
export function addHome(config: Config): Config {
  const taken = [...config.homes.map(({ user }) => user), ...config.hosts.flatMap((h) => h.users)];
  const user = freeName('user', taken);
  const added = patched(config, { homes: [...config.homes, { ...defaultHome, user }] });
  return changeHosts(added, (host) => ({ users: [...host.users, user] }));
}

/** The config without a home, nor its user on any host, nor the account settings of that user. */
export function removeHome(config: Config, home: number): Config {
  const user = config.homes[home]?.user;
  if (user === undefined) return config;
  const removed = patched(config, { homes: withoutIndex(config.homes, home) });
  if (isHome(removed, user)) return removed;
  const remove = (attrs: Attrs) => removeAt(attrs, ['users', 'users', user]);
  return changeHosts(removed, (host) => ({
    users: host.users.filter((name) => name !== user),
    settings: patched(host.settings, {
      both: remove(host.settings.both),
      nixos: remove(host.settings.nixos),
      darwin: remove(host.settings.darwin),
    }),
  }));
}

export function setHomeOption(config: Config, home: number, path: AttrPath, value: Value): Config {
  return changeHome(config, home, (old) =>
    patched(old, { settings: setAt(old.settings, path, value) }),
  );
}

export function resetHomeOption(config: Config, home: number, path: AttrPath): Config {
  return changeHome(config, home, (old) =>
    patched(old, { settings: removeAt(old.settings, path) }),
  );
}

function isHome(config: Config, user: string): boolean {
  return config.homes.some((home) => home.user === user);
}

function changeHome(config: Config, home: number, change: (home: Home) => Home): Config {
  return patched(config, { homes: changedAt(config.homes, home, change) });
}

function changeHosts(config: Config, change: (host: Host) => Readonly<Partial<Host>>): Config {
  return patched(config, {
    hosts: changedEach(config.hosts, (host) => patched(host, change(host))),
  });
}
