/** Homes that stand alone, on the hosts to which they seem to belong: a flake names homes, not hosts. */

import type { Platform } from '../../config/releases.ts';

export interface LoneHome {
  readonly user: string;
  /** The host after the `@` of its name; empty if there is none. */
  readonly host: string;
  readonly platform: Platform;
}

export interface LoneHost {
  /** Empty where no home names it. */
  readonly name: string;
  readonly platform: Platform;
  readonly users: readonly string[];
}

/** A home goes to the host that it names, otherwise to the one before if that can have it. */
export function standaloneHosts(homes: readonly LoneHome[]): readonly LoneHost[] {
  const hosts: LoneHost[] = [];
  for (const { user, host, platform } of homes) {
    const named = host === '' ? -1 : hosts.findIndex(({ name }) => name === host);
    const last = hosts.at(-1);
    const fitsLast =
      last?.platform === platform &&
      !last.users.includes(user) &&
      (host === '' || last.name === '');
    const at = named >= 0 ? named : fitsLast ? hosts.length - 1 : hosts.length;
    const { users = [], name = '' } = hosts[at] ?? {};
    hosts[at] = {
      name: host === '' ? name : host,
      platform,
      users: users.includes(user) ? users : [...users, user],
    };
  }
  return hosts;
}
