/** Walks the options that a config sets, each with its path and its place. */

import type { Config } from '../config/config.ts';
import { homePlace, type Place, placeOf, systemPlace } from '../config/place.ts';
import { systemSettings } from '../config/systemSettings.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';

/** A value with nothing set below it: anything but an attribute set, or an empty one. */
export interface Leaf {
  readonly path: AttrPath;
  readonly value: Value;
  readonly place: Place;
}

/** The leaves of an attribute set, `place` giving the place of each path. */
function leavesOf(attrs: Attrs, place: (path: AttrPath) => Place): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (value: Value, path: AttrPath): void => {
    if (value.kind === 'attrs' && value.attrs.length > 0) {
      for (const attr of value.attrs) visit(attr.value, [...path, attr.name]);
    } else {
      leaves.push({ path, value, place: place(path) });
    }
  };
  for (const attr of attrs.attrs) visit(attr.value, [attr.name]);
  return leaves;
}

/** All that is set now: of every system and home, of nixpkgs, and the arguments of modules. */
export function leavesInForce(config: Config): readonly Leaf[] {
  const known = walked.get(config);
  if (known !== undefined) return known;
  const leaves = leavesNow(config);
  walked.set(config, leaves);
  return leaves;
}

/** Many rules walk the same config. */
const walked = new WeakMap<Config, readonly Leaf[]>();

function leavesNow(config: Config): readonly Leaf[] {
  return [
    ...config.hosts.flatMap((host, index) =>
      leavesOf(systemSettings(host), (path) => systemPlace(index, path)),
    ),
    ...leavesBesideSystems(config),
  ];
}

/** All that is set, also for ways that hosts are not used in now. */
export function leavesAtAll(config: Config): readonly Leaf[] {
  const trees = config.hosts.flatMap(({ settings }, index) =>
    [settings.both, settings.nixos, settings.darwin].flatMap((tree) =>
      leavesOf(tree, (path) => systemPlace(index, path)),
    ),
  );
  return [...trees, ...leavesBesideSystems(config)];
}

function leavesBesideSystems(config: Config): readonly Leaf[] {
  const listed = (values: readonly Value[], ...steps: readonly string[]): readonly Leaf[] =>
    values.map((value, index) => ({ path: [], value, place: placeOf(...steps, index) }));
  return [
    ...config.homes.flatMap((home, index) =>
      leavesOf(home.settings, (path) => homePlace(index, path)),
    ),
    ...leavesOf(config.nixpkgs.config, (path) => placeOf('nixpkgs', 'config', ...path)),
    ...listed(config.nixpkgs.overlays, 'nixpkgs', 'overlays'),
    ...listed(config.homeManager.sharedModules, 'homeManager', 'sharedModules'),
    ...leavesOf(config.flake.specialArgs, (path) => placeOf('flake', 'specialArgs', ...path)),
  ];
}

/** The value and all that is inside it. */
export function* valuesIn(value: Value): Generator<Value> {
  yield value;
  if (value.kind === 'list') for (const item of value.items) yield* valuesIn(item);
  if (value.kind === 'attrs') for (const attr of value.attrs) yield* valuesIn(attr.value);
}
