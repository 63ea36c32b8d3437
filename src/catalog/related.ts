/** What a person looks at next to an option: its neighbours, and the switch that it depends on. */

import type { AttrPath } from '../nix/value.ts';
import { type Catalog, type CatalogNode, nodeAt } from './catalog.ts';

const maxRelated = 12;

/** The other options beside it, the documents' order kept. */
export function relatedOptions(catalog: Catalog, path: AttrPath): readonly CatalogNode[] {
  const name = path.at(-1);
  const parent = nodeAt(catalog, path.slice(0, -1));
  if (parent === undefined || parent === catalog.root) return [];
  return [...parent.children]
    .filter(([step, node]) => step !== name && node.option !== undefined)
    .slice(0, maxRelated)
    .map(([, node]) => node);
}

/**
 * The `enable` of the nearest group above, with the person's own names in its path: without it the
 * option has no effect. Nothing for that option itself where no other stands above it.
 */
export function enableFor(catalog: Catalog, path: AttrPath): AttrPath | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const candidate = [...path.slice(0, length), 'enable'];
    if (candidate.length === path.length && path.at(-1) === 'enable') continue;
    const option = nodeAt(catalog, candidate)?.option;
    if (option?.type === 'boolean') return candidate;
  }
  return undefined;
}
