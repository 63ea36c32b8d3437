/** Brings settings with old names to the names of today. */

import { getAt, removeAt, setAt } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';
import type { Catalog } from './catalog.ts';
import { standingOf } from './standing.ts';

/** One setting that changes its place; `taken` says that something else stands there already. */
export interface Move {
  readonly from: AttrPath;
  readonly to: AttrPath;
  readonly value: Value;
  readonly taken: boolean;
}

/** How often a name may have changed: more is a circle in the facts. */
const maxSteps = 8;

/** Where the option of an old path is today; the path itself where nothing has moved. */
export function currentPath(catalog: Catalog, path: AttrPath): AttrPath {
  let current = path;
  for (let step = 0; step < maxSteps; step += 1) {
    const standing = standingOf(catalog, current);
    if (standing.kind !== 'renamed') return current;
    current = standing.to;
  }
  return path;
}

/** Every setting whose option has another name today, the outermost first found. */
export function findMoves(catalog: Catalog, settings: Attrs): readonly Move[] {
  const moves: Move[] = [];
  collect(catalog, settings, [], settings, moves);
  return moves;
}

/** The settings with every move made whose place is free; the same object when there is none. */
export function moveRenamed(catalog: Catalog, settings: Attrs): Attrs {
  return findMoves(catalog, settings)
    .filter(({ taken }) => !taken)
    .reduce((moved, { from, to, value }) => setAt(removeAt(moved, from), to, value), settings);
}

function collect(
  catalog: Catalog,
  attrs: Attrs,
  above: AttrPath,
  settings: Attrs,
  moves: Move[],
): void {
  for (const { name, value } of attrs.attrs) {
    const from = [...above, name];
    const standing = standingOf(catalog, from);
    if (standing.kind === 'renamed') {
      const to = currentPath(catalog, from);
      const isTaken = (path: AttrPath): boolean =>
        getAt(settings, path) !== undefined ||
        moves.some((move) => move.to.join('\0') === path.join('\0'));
      if (to !== from) {
        moves.push({ from, to, value, taken: isTaken(to) });
      }
    } else if (value.kind === 'attrs' && standing.kind !== 'removed') {
      // Inside free-form settings nothing is ever renamed, but old names may stand in any group.
      if (standing.kind !== 'inside') collect(catalog, value, from, settings, moves);
    }
  }
}
