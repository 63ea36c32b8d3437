/** Each module tree of a config (a system or a home) with what rules ask of it. */

import type { Config, Host } from '../config/config.ts';
import { homePlace, type Place, systemPlace } from '../config/place.ts';
import { systemSettings } from '../config/systemSettings.ts';
import type { AttrPath, Attrs } from '../nix/value.ts';

export type TreeKind = 'nixos' | 'darwin' | 'home';

export interface ModuleTree {
  readonly kind: TreeKind;
  readonly settings: Attrs;
  readonly place: (path: AttrPath) => Place;
  /** The hosts whose build reads it: one for a system, any number for a home. */
  readonly hosts: readonly Host[];
}

/** The systems that are in force, then the homes. */
export function moduleTrees({ hosts, homes }: Config): readonly ModuleTree[] {
  const systems = hosts.flatMap((host, index): readonly ModuleTree[] =>
    host.way === 'standalone'
      ? []
      : [
          {
            kind: host.way,
            settings: systemSettings(host),
            place: (path) => systemPlace(index, path),
            hosts: [host],
          },
        ],
  );
  const ofHomes = homes.map(
    ({ user, settings }, index): ModuleTree => ({
      kind: 'home',
      settings,
      place: (path) => homePlace(index, path),
      hosts: hosts.filter(({ users }) => users.includes(user)),
    }),
  );
  return [...systems, ...ofHomes];
}
