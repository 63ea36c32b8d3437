/** Options that the config says in a field of its own, set once more among the options. */

import type { Config } from '../../config/config.ts';
import { homePlace, type Place, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs } from '../../nix/value.ts';
import { type Finding, removing } from '../finding.ts';

const ofSystems: readonly (readonly [path: string, what: string])[] = [
  ['networking.hostName', 'The name of the host'],
  ['nixpkgs.hostPlatform', 'The platform'],
  ['system.stateVersion', 'The state version'],
  ['system.primaryUser', 'The primary user'],
];

const ofHomes: readonly (readonly [path: string, what: string])[] = [
  ['home.username', 'The name of the user'],
  ['home.homeDirectory', 'The home directory'],
  ['home.stateVersion', 'The state version'],
];

export function setTwice({ hosts, homes }: Config): readonly Finding[] {
  return [
    ...hosts.flatMap((host, index) =>
      twice(ofSystems, systemSettings(host), (path) => systemPlace(index, path)),
    ),
    ...homes.flatMap(({ settings }, index) =>
      twice(ofHomes, settings, (path) => homePlace(index, path)),
    ),
  ];
}

function twice(
  known: readonly (readonly [path: string, what: string])[],
  settings: Attrs,
  place: (path: AttrPath) => Place,
): readonly Finding[] {
  return known.flatMap(([name, what]): readonly Finding[] => {
    const path = name.split('.');
    if (getAt(settings, path) === undefined) return [];
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
