/** How what a module says becomes what it has to say: which bindings stay, change or go, and what comes. */

import type { AttrPath } from '../../nix/value.ts';
import type { Site, Standing } from './standing.ts';
import type { Leaf } from './survey.ts';
import type { Wanted } from './wanted.ts';

export interface Missing {
  readonly path: AttrPath;
  readonly wanted: Wanted;
}

export interface Comparison {
  /** What each setting has to be; nothing for those that go. */
  readonly leaves: ReadonlyMap<Leaf, Wanted | undefined>;
  /** What no binding says yet: the highest paths below which nothing stands. */
  readonly missing: readonly Missing[];
}

/** Compares the settings that stand in modules with those that are wanted. */
export function compared({ tree }: Standing, wanted: Wanted): Comparison {
  const leaves = new Map<Leaf, Wanted | undefined>();
  const missing: Missing[] = [];
  const visit = (site: Site, want: Wanted | undefined, path: AttrPath): void => {
    if (site.leaf !== undefined) leaves.set(site.leaf, want);
    const isSet = site.leaf === undefined || site.leaf.value.kind === 'attrs';
    const wantsSet = want !== undefined && want.leaf === undefined;
    if (!isSet) return;
    for (const [name, inner] of site.inner) {
      visit(inner, wantsSet ? want.inner.get(name) : undefined, [...path, name]);
    }
    if (want === undefined) return;
    if (!wantsSet) {
      if (site.leaf === undefined && path.length > 0) missing.push({ path, wanted: want });
      return;
    }
    for (const [name, inner] of want.inner) {
      if (!site.inner.has(name)) missing.push({ path: [...path, name], wanted: inner });
    }
  };
  visit(tree, wanted, []);
  return { leaves, missing };
}

/** The wanted tree below a path; nothing where another value stands above it. */
export function wantedAt(wanted: Wanted, path: AttrPath): Wanted | undefined {
  let at: Wanted | undefined = wanted;
  for (const name of path) at = at?.inner.get(name);
  return at;
}
