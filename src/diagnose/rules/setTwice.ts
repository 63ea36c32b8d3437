/** Options that the config says in a field of its own, set once more among the options, to something else. */

import type { Config, Home, Host } from '../../config/config.ts';
import { homeDirectory, platformOf } from '../../config/hostFacts.ts';
import { homePlace, type Place, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import { type Finding, removing } from '../finding.ts';

interface Said {
  readonly path: AttrPath;
  readonly what: string;
  /** What the field says, as texts and numbers; the same once more does no harm. */
  readonly values: readonly (string | number)[];
}

export function setTwice({ hosts, homes }: Config): readonly Finding[] {
  return [
    ...hosts.flatMap((host, index) =>
      twice(saidOfSystem(host), systemSettings(host), (path) => systemPlace(index, path)),
    ),
    ...homes.flatMap((home, index) =>
      twice(saidOfHome(home, hosts), home.settings, (path) => homePlace(index, path)),
    ),
  ];
}

function saidOfSystem(host: Host): readonly Said[] {
  const { nixos, darwin } = host.stateVersion;
  return [
    { path: ['networking', 'hostName'], what: 'The name of the host', values: [host.name] },
    { path: ['nixpkgs', 'hostPlatform'], what: 'The platform', values: [platformOf(host)] },
    {
      path: ['system', 'stateVersion'],
      what: 'The state version',
      values: [host.way === 'darwin' ? darwin : nixos],
    },
    {
      path: ['system', 'primaryUser'],
      what: 'The primary user',
      values: host.users.slice(0, 1),
    },
  ];
}

function saidOfHome(home: Home, hosts: readonly Host[]): readonly Said[] {
  const used = hosts.filter(({ users }) => users.includes(home.user));
  const directories = new Set(used.map((host) => homeDirectory(home, host)));
  return [
    { path: ['home', 'username'], what: 'The name of the user', values: [home.user] },
    {
      path: ['home', 'homeDirectory'],
      what: 'The home directory',
      // Where it differs from host to host, one for all of them is wrong somewhere.
      values: directories.size === 1 ? [...directories] : [],
    },
    { path: ['home', 'stateVersion'], what: 'The state version', values: [home.stateVersion] },
  ];
}

function twice(
  said: readonly Said[],
  settings: Attrs,
  place: (path: AttrPath) => Place,
): readonly Finding[] {
  return said.flatMap(({ path, what, values }): readonly Finding[] => {
    const value = getAt(settings, path);
    if (value === undefined || isOneOf(value, values)) return [];
    return [
      {
        code: 'set-twice',
        severity: 'warning',
        place: place(path),
        message: `${what} has a field of its own, and is set here once more: this one is used.`,
        mends: [removing(place(path))],
      },
    ];
  });
}

function isOneOf(value: Value, values: Said['values']): boolean {
  return (value.kind === 'string' || value.kind === 'integer') && values.includes(value.value);
}
