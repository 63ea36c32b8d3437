/**
 * Where the fields of a config that are not settings of a module are written all the same: in which file, at
 * which option path, for which way. Settings stand at their own paths; `flake.nix` has its own shape.
 */

import type { Way } from '../config/config.ts';
import { type Place, placeOf } from '../config/place.ts';
import type { AttrPath } from '../nix/value.ts';

/** Which of the hosts, homes and ways a field is asked for. */
export interface At {
  /** Positions in the config. */
  readonly host: number;
  readonly home: number;
  readonly way: Way;
  readonly system: 'linux' | 'darwin';
}

export interface Placement {
  /** The system's file, or the home's; what several hosts would have to say differently moves to `flake.nix`. */
  readonly file: 'system' | 'home';
  readonly ways: readonly Way[];
  readonly path: AttrPath;
  readonly place: (at: At) => Place;
}

const systems: readonly Way[] = ['nixos', 'darwin'];
const everyWay: readonly Way[] = ['nixos', 'darwin', 'standalone'];

export const placements = {
  hostName: {
    file: 'system',
    ways: systems,
    path: ['networking', 'hostName'],
    place: ({ host }) => placeOf('hosts', host, 'name'),
  },
  hostPlatform: {
    file: 'system',
    ways: systems,
    path: ['nixpkgs', 'hostPlatform'],
    place: ({ host, way }) => placeOf('hosts', host, 'platform', way),
  },
  systemStateVersion: {
    file: 'system',
    ways: systems,
    path: ['system', 'stateVersion'],
    place: ({ host, way }) => placeOf('hosts', host, 'stateVersion', way),
  },
  /** False where Determinate's installer looks after Nix; then nothing else of `nix` is written. */
  nixEnable: {
    file: 'system',
    ways: ['darwin'],
    path: ['nix', 'enable'],
    place: ({ host }) => placeOf('hosts', host, 'determinate'),
  },
  primaryUser: {
    file: 'system',
    ways: ['darwin'],
    path: ['system', 'primaryUser'],
    place: ({ host }) => placeOf('hosts', host, 'users'),
  },
  username: {
    file: 'home',
    ways: ['standalone'],
    path: ['home', 'username'],
    place: ({ home }) => placeOf('homes', home, 'user'),
  },
  homeDirectory: {
    file: 'home',
    ways: ['standalone'],
    path: ['home', 'homeDirectory'],
    place: ({ home, system }) => placeOf('homes', home, 'directory', system),
  },
  homeStateVersion: {
    file: 'home',
    ways: everyWay,
    path: ['home', 'stateVersion'],
    place: ({ home }) => placeOf('homes', home, 'stateVersion'),
  },
  homeManagerItself: {
    file: 'home',
    ways: ['standalone'],
    path: ['programs', 'home-manager', 'enable'],
    place: ({ host }) => placeOf('hosts', host, 'way'),
  },
} as const satisfies Readonly<Record<string, Placement>>;

/** `nixpkgs.config` and `nixpkgs.overlays` stand in the file of whoever makes the instance of nixpkgs. */
export const nixpkgsPaths = {
  config: ['nixpkgs', 'config'],
  overlays: ['nixpkgs', 'overlays'],
} as const;

/** Options of an account that follow from the home; the rest are settings. */
export function accountPaths(user: string) {
  return {
    home: ['users', 'users', user, 'home'],
    isNormalUser: ['users', 'users', user, 'isNormalUser'],
    isSystemUser: ['users', 'users', user, 'isSystemUser'],
  } as const;
}
