/** Where in a module a new option is put: beside its nearest relative. */

import { namesOf } from '../../nix/readValue.ts';
import type { AttrSet, BindingItem } from '../../nix/tree.ts';
import type { AttrPath } from '../../nix/value.ts';
import type { Missing } from './comparison.ts';
import type { Group, Sites } from './survey.ts';

export interface Target {
  readonly group: Group;
  /** The binding after which it is put; at the end of the set where it has no relative. */
  readonly after: BindingItem | undefined;
  readonly missing: Missing;
}

export interface Targets {
  readonly targets: ReadonlyMap<AttrSet, readonly Target[]>;
  /** What the module has no set for. */
  readonly homeless: readonly Missing[];
}

/** Finds a place for all that is missing; a set that is there already need not come. */
export function targetsOf(sites: Sites, missing: readonly Missing[]): Targets {
  const targets = new Map<AttrSet, Target[]>();
  const homeless: Missing[] = [];
  for (const one of missing) {
    const isSet = one.wanted.leaf?.kind === 'attrs';
    if (isSet && [...sites.open.values()].some(({ path }) => isSamePath(path, one.path))) continue;
    const target = targetOf(sites, one);
    if (target === undefined) {
      homeless.push(one);
      continue;
    }
    const others = targets.get(target.group.set);
    if (others === undefined) targets.set(target.group.set, [target]);
    else others.push(target);
  }
  return { targets, homeless };
}

/** The best place for what is missing; nothing where the module has no set that can be added to. */
function targetOf({ groups }: Sites, missing: Missing): Target | undefined {
  const body = bodyFor(groups, missing.path);
  let best: Target | undefined;
  let closest = -1;
  for (const group of groups) {
    if (group.body !== body || !isAbove(group.path, missing.path)) continue;
    const { after, shared } = relativeIn(group, missing.path);
    const closer =
      shared > closest ||
      (shared === closest && best !== undefined && group.path.length > best.group.path.length);
    if (!closer) continue;
    closest = shared;
    best = { group, after, missing };
  }
  return best;
}

/** The set of the module that takes a new option: one without a condition if there is any. */
function bodyFor(groups: readonly Group[], path: AttrPath): AttrSet | undefined {
  const bodies = groups.filter(({ set, body }) => set === body);
  const always = bodies.filter(({ conditional }) => !conditional);
  const [first, ...others] = always.length > 0 ? always : bodies;
  if (first === undefined) return undefined;
  const closeness = (body: Group): number =>
    groups
      .filter((group) => group.body === body.set && isAbove(group.path, path))
      .reduce((most, group) => Math.max(most, relativeIn(group, path).shared), 0);
  return others.reduce((best, body) => (closeness(body) > closeness(best) ? body : best), first)
    .set;
}

interface Relative {
  readonly after: BindingItem | undefined;
  /** How many names it has in common with the path. */
  readonly shared: number;
}

/** The last of the bindings that have most of their names in common with a path. */
function relativeIn({ set, path: above }: Group, path: AttrPath): Relative {
  let after: BindingItem | undefined;
  let shared = above.length;
  for (const item of set.bindings) {
    const count = above.length + sharedNames(item, path.slice(above.length));
    if (count <= above.length || count < shared) continue;
    after = item;
    shared = count;
  }
  return { after, shared };
}

function sharedNames(item: BindingItem, path: AttrPath): number {
  if (item.kind !== 'binding') return 0;
  const names = namesOf(item.path);
  if (names === undefined) return 0;
  const differs = names.findIndex((name, index) => name !== path[index]);
  return differs < 0 ? names.length : differs;
}

function isSamePath(one: AttrPath, other: AttrPath): boolean {
  return one.length === other.length && isPrefix(one, other);
}

function isAbove(path: AttrPath, of: AttrPath): boolean {
  return path.length < of.length && isPrefix(path, of);
}

/** Whether a path leads to another, or further down from there. */
export function isPrefix(path: AttrPath, of: AttrPath): boolean {
  return path.length <= of.length && path.every((name, index) => name === of[index]);
}
