/** Which bindings of a module are its settings: one for each option, and those that need no condition first. */

import type { Attrs } from '../../nix/value.ts';
import type { Leaf, Sites } from './survey.ts';

export interface Standing {
  /** The bindings that are settings: of those that meet, the first that needs no condition. */
  readonly leaves: ReadonlySet<Leaf>;
  readonly settings: Attrs;
  readonly tree: Site;
}

/** What stands at an option path and below it. */
export interface Site {
  readonly leaf: Leaf | undefined;
  readonly inner: ReadonlyMap<string, Site>;
}

const remembered = new WeakMap<
  Sites,
  { readonly surveys: readonly Sites[]; readonly standing: Standing }
>();

/** Which bindings of some modules are the settings of what they make together. */
export function standingOf(surveys: readonly Sites[]): Standing {
  const [first] = surveys;
  const known = first && remembered.get(first);
  if (
    known?.surveys.length === surveys.length &&
    known.surveys.every((survey, index) => survey === surveys[index])
  ) {
    return known.standing;
  }
  const standing = settled(surveys);
  if (first !== undefined) remembered.set(first, { surveys, standing });
  return standing;
}

function settled(surveys: readonly Sites[]): Standing {
  const leaves = surveys.flatMap((survey) => survey.leaves);
  const crowded = crowdedOf(leaves.filter(({ value }) => value.kind !== 'attrs'));
  const standing = new Set<Leaf>();
  const root = newNode();
  for (const leaf of leaves) {
    if (leaf.conditional && crowded.has(leaf)) continue;
    if (put(root, leaf)) standing.add(leaf);
  }
  return { leaves: standing, settings: attrsIn(root), tree: root };
}

interface Node {
  leaf: Leaf | undefined;
  readonly inner: Map<string, Node>;
}

function newNode(): Node {
  return { leaf: undefined, inner: new Map() };
}

/** Whether a leaf takes all of its path, so that nothing can stand below it: empty sets do not. */
function isFull({ leaf }: Node): boolean {
  return leaf !== undefined && leaf.value.kind !== 'attrs';
}

/** Puts a leaf where nothing stands at its path, above it or below it; empty sets meet nothing. */
function put(root: Node, leaf: Leaf): boolean {
  let node = root;
  for (const name of leaf.path) {
    if (isFull(node)) return false;
    const next = node.inner.get(name) ?? newNode();
    node.inner.set(name, next);
    node = next;
  }
  if (isFull(node)) return false;
  const isEmptySet = leaf.value.kind === 'attrs';
  if (!isEmptySet && (node.inner.size > 0 || node.leaf !== undefined)) return false;
  node.leaf ??= leaf;
  return true;
}

function attrsIn(root: Site): Attrs {
  return {
    kind: 'attrs',
    attrs: Array.from(root.inner, ([name, { leaf, inner }]) => ({
      name,
      value: leaf === undefined || inner.size > 0 ? attrsIn({ leaf, inner }) : leaf.value,
    })),
  };
}

/** The bindings that meet others: at the same path, above or below it. */
function crowdedOf(leaves: readonly Leaf[]): ReadonlySet<Leaf> {
  const crowded = new Set<Leaf>();
  if (!leaves.some(({ conditional }) => conditional)) return crowded;
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const keysOf = ({ path }: Leaf): readonly string[] =>
    path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
  const ends = new Map<string, number>();
  for (const leaf of leaves) {
    const keys = keysOf(leaf);
    for (const key of keys) add(key);
    const own = keys.at(-1) ?? '';
    ends.set(own, (ends.get(own) ?? 0) + 1);
  }
  for (const leaf of leaves) {
    const keys = keysOf(leaf);
    const own = keys.at(-1) ?? '';
    const above = keys.slice(0, -1).some((key) => ends.has(key));
    if (above || (counts.get(own) ?? 0) > 1) crowded.add(leaf);
  }
  return crowded;
}
