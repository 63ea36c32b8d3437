/** Which bindings of a module are its settings: one for each option, and those that need no condition first. */

import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import type { Leaf, Survey } from './survey.ts';

export interface Standing {
  /** The bindings that are settings: of those that meet, the first that needs no condition. */
  readonly leaves: ReadonlySet<Leaf>;
  readonly settings: Attrs;
}

/** Which bindings of some modules are the settings of what they make together. */
export function standingOf(surveys: readonly Survey[]): Standing {
  const leaves = surveys.flatMap((survey) => survey.leaves);
  const crowded = crowdedOf(leaves);
  const standing = new Set<Leaf>();
  const root = newNode();
  for (const leaf of leaves) {
    if (leaf.conditional && crowded.has(leaf)) continue;
    if (put(root, leaf.path, leaf.value)) standing.add(leaf);
  }
  for (const { groups } of surveys) {
    for (const { path, set } of groups) {
      if (path.length > 0 && set.bindings.every(({ kind }) => kind === 'comments'))
        open(root, path);
    }
  }
  return { leaves: standing, settings: attrsIn(root) };
}

interface Node {
  value: Value | undefined;
  readonly inner: Map<string, Node>;
}

function newNode(): Node {
  return { value: undefined, inner: new Map() };
}

/** The node at a path, made where there is none; nothing below a value. */
function open(root: Node, path: AttrPath): Node | undefined {
  let node = root;
  for (const name of path) {
    if (node.value !== undefined) return undefined;
    const next = node.inner.get(name) ?? newNode();
    node.inner.set(name, next);
    node = next;
  }
  return node;
}

function put(root: Node, path: AttrPath, value: Value): boolean {
  // The only sets among bindings are empty ones, and they meet nothing.
  if (value.kind === 'attrs') return open(root, path) !== undefined;
  const known = find(root, path);
  if (known === 'taken') return false;
  const node = open(root, path);
  if (node === undefined) return false;
  node.value = value;
  return true;
}

/** Whether a value stands at the path, above it or below it. */
function find(root: Node, path: AttrPath): 'taken' | 'free' {
  let node = root;
  for (const name of path) {
    if (node.value !== undefined) return 'taken';
    const next = node.inner.get(name);
    if (next === undefined) return 'free';
    node = next;
  }
  return node.value === undefined && node.inner.size === 0 ? 'free' : 'taken';
}

function attrsIn(root: Node): Attrs {
  return {
    kind: 'attrs',
    attrs: Array.from(root.inner, ([name, node]) => ({ name, value: node.value ?? attrsIn(node) })),
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
