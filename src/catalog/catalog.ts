/** The options of one module set at one release, as a tree that is looked up by path. */

import type { AttrPath } from '../nix/value.ts';
import type { OptionType } from '../option/type.ts';
import type { CatalogFacts, MovedFacts, OptionFacts } from './facts.ts';
import { isAnyName } from './optionName.ts';

/** A step of option paths: an option, a group of options, or both. */
export interface CatalogNode {
  /** As the documents have it, with `<name>` and `*`. */
  readonly path: AttrPath;
  readonly option: OptionFacts | undefined;
  /** By name, in the order of the documents. */
  readonly children: ReadonlyMap<string, CatalogNode>;
  /** The child that stands for any name, or any item of a list. */
  readonly any: CatalogNode | undefined;
  /** How many options there are here and below. */
  readonly count: number;
}

export interface Catalog {
  readonly set: string;
  readonly release: string;
  readonly source: string;
  readonly options: readonly OptionFacts[];
  readonly root: CatalogNode;
  /** What has moved, by the first step of its path. */
  readonly moved: ReadonlyMap<string, readonly MovedFacts[]>;
  /** What has been worked out so far: the whole type of a node, and of a description. */
  readonly types: WeakMap<CatalogNode, OptionType>;
  readonly bareTypes: Map<string, OptionType>;
}

interface Growing {
  readonly path: AttrPath;
  option: OptionFacts | undefined;
  children: Map<string, Growing>;
  any: Growing | undefined;
  count: number;
}

/** In time linear in the number of options; types are read when they are asked for. */
export function catalogOf(facts: CatalogFacts): Catalog {
  const root = growing([]);
  // The nodes on the way to the option before, which most options share.
  const way: Growing[] = [];
  let before: AttrPath = [];
  for (const option of facts.options) {
    const { path } = option;
    let depth = 0;
    while (depth < path.length && path[depth] === before[depth]) depth += 1;
    way.length = depth;
    let node = way.at(-1) ?? root;
    for (; depth < path.length; depth += 1) {
      node = childOf(node, path, depth);
      way.push(node);
    }
    root.count += 1;
    for (const passed of way) passed.count += 1;
    node.option = option;
    before = path;
  }
  const moved = new Map<string, MovedFacts[]>();
  for (const one of facts.moved) {
    const first = one.path[0] ?? '';
    const group = moved.get(first);
    if (group === undefined) moved.set(first, [one]);
    else group.push(one);
  }
  const { set, release, source, options } = facts;
  return {
    set,
    release,
    source,
    options,
    root,
    moved,
    types: new WeakMap(),
    bareTypes: new Map(),
  };
}

/** The child of `node` at step number `depth` of the path; it is made where it is missing. */
function childOf(node: Growing, path: AttrPath, depth: number): Growing {
  const step = path[depth] ?? '';
  const known = node.children.get(step);
  if (known !== undefined) return known;
  const child = growing(depth === path.length - 1 ? path : path.slice(0, depth + 1));
  if (node.children === leaf) node.children = new Map();
  node.children.set(step, child);
  if (isAnyName(step)) node.any ??= child;
  return child;
}

/** Most nodes have no children, and a map for each would cost more than all the rest. */
const leaf = new Map<string, Growing>();

function growing(path: AttrPath): Growing {
  return { path, option: undefined, children: leaf, any: undefined, count: 0 };
}

/** The node of a path, in the documents' spelling or in a person's; the nearest names win. */
export function nodeAt(catalog: Catalog, path: AttrPath): CatalogNode | undefined {
  return nodeBelow(catalog.root, path, 0);
}

function nodeBelow(node: CatalogNode, path: AttrPath, index: number): CatalogNode | undefined {
  const step = path[index];
  if (step === undefined) return node;
  const named = node.children.get(step);
  const found = named && nodeBelow(named, path, index + 1);
  if (found !== undefined || node.any === undefined || node.any === named) return found;
  return nodeBelow(node.any, path, index + 1);
}

/** The option at a path: `programs.firefox.profiles.work.id` is `programs.firefox.profiles.<name>.id`. */
export function optionAt(catalog: Catalog, path: AttrPath): OptionFacts | undefined {
  return nodeAt(catalog, path)?.option;
}

/** The option that `path` is, or is inside of, that has the longest path; with the steps below it. */
export function coveringOption(
  catalog: Catalog,
  path: AttrPath,
):
  | { readonly node: CatalogNode; readonly option: OptionFacts; readonly rest: AttrPath }
  | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(catalog, path.slice(0, length));
    if (node?.option !== undefined) return { node, option: node.option, rest: path.slice(length) };
  }
  return undefined;
}

/** What stands directly below a path, for a tree: groups and options. */
export function childrenAt(catalog: Catalog, path: AttrPath): readonly CatalogNode[] {
  return [...(nodeAt(catalog, path)?.children.values() ?? [])];
}
