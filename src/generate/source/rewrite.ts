/** The sets of a module with what they have to say put in: what stays the same keeps its tree. */

import * as build from '../../nix/build.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { AttrSet, Binding, BindingItem, Comments, Inherit, Selector } from '../../nix/tree.ts';
import type { AttrPath } from '../../nix/value.ts';
import { contentExpression, innerBindings } from '../bindings.ts';
import type { Slots } from '../slots.ts';
import { addNamesOfValue } from '../valueNames.ts';
import { compared, wantedAt } from './comparison.ts';
import { editedItems, isComments } from './items.ts';
import { bindingsOfModule } from './newBindings.ts';
import { means } from './patchList.ts';
import { patchedValue } from './patchValue.ts';
import { changeSets, type Scope } from './sets.ts';
import { standingOf } from './standing.ts';
import { type Group, type Leaf, type OpenBinding, type Sites, sitesIn } from './survey.ts';
import { isPrefix, type Target, targetsOf } from './target.ts';
import { slotsAt, slotsOfWanted, type Wanted, wantedOf } from './wanted.ts';

export interface Rewriting {
  readonly sites: Sites;
  /** The whole of what is wanted. */
  readonly wanted: Wanted;
  /** What each setting has to be; nothing for those that go. */
  readonly leaves: ReadonlyMap<Leaf, Wanted | undefined>;
  /** What is put into each set. */
  readonly targets: ReadonlyMap<AttrSet, readonly Target[]>;
  /** Bindings that are no settings and make way for what is put in. */
  readonly inTheWay: ReadonlySet<Leaf>;
  /** Collects the names that new values take from outside. */
  readonly names: Set<string>;
}

interface Context extends Rewriting {
  readonly index: Index;
  /** The values that are put in where sets have been, or parts of some. */
  readonly arriving: readonly Target[];
  readonly change: (set: AttrSet) => AttrSet;
}

interface Index {
  readonly groups: ReadonlyMap<AttrSet, Group>;
  readonly leaves: ReadonlyMap<BindingItem, readonly Leaf[]>;
}

const indexes = new WeakMap<Sites, Index>();

function indexOf(sites: Sites): Index {
  const known = indexes.get(sites);
  if (known !== undefined) return known;
  const leaves = new Map<BindingItem, Leaf[]>();
  for (const leaf of sites.leaves) {
    const others = leaves.get(leaf.item);
    if (others === undefined) leaves.set(leaf.item, [leaf]);
    else others.push(leaf);
  }
  const index = { groups: new Map(sites.groups.map((group) => [group.set, group])), leaves };
  indexes.set(sites, index);
  return index;
}

/** What becomes of each set of a module. */
export function rewriter(rewriting: Rewriting): (set: AttrSet) => AttrSet {
  const index = indexOf(rewriting.sites);
  const arriving = [...rewriting.targets.values()].flat().filter(({ missing }) => {
    const { leaf } = missing.wanted;
    return leaf !== undefined && leaf.kind !== 'attrs';
  });
  const change = (set: AttrSet): AttrSet =>
    rewrittenSet(set, { ...rewriting, index, arriving, change });
  return change;
}

/** A set that is a value by itself, as it has to be. */
function patchedSet(set: AttrSet, wanted: Wanted, scope: Scope): AttrSet {
  const sites = sitesIn(set, scope);
  const { leaves, missing } = compared(standingOf([sites]), wanted);
  const { targets } = targetsOf(sites, missing);
  return rewriter({ sites, wanted, leaves, targets, inTheWay: new Set(), names: new Set() })(set);
}

/** What was last made of a set or a binding, so that what did not change can be known again. */
const lastSets = new WeakMap<AttrSet, AttrSet>();
const lastBindings = new WeakMap<Binding, Binding>();

function rewrittenSet(set: AttrSet, context: Context): AttrSet {
  const group = context.index.groups.get(set);
  const targets = context.targets.get(set) ?? [];
  const fresh = (some: readonly Target[], before: BindingItem | undefined) =>
    group === undefined || some.length === 0 ? [] : newItems(some, group, before, context);
  const bindings = editedItems<Item>(set.bindings, {
    changed: (item) => changedItem(item, group, context),
    after: (item) => [
      ...(item.kind === 'inherit' ? insteadOfInherited(item, context) : []),
      ...targets.filter(({ after }) => after === item).flatMap((one) => fresh([one], item)),
    ],
    first: [],
    last: (before) =>
      fresh(
        targets.filter(({ after }) => after === undefined),
        before,
      ),
  });
  if (bindings === set.bindings) return set;
  const known = lastSets.get(set);
  const isKnown =
    known?.bindings.length === bindings.length &&
    known.bindings.every((item, index) => item === bindings[index]);
  if (isKnown) return known;
  const next = { ...set, bindings };
  lastSets.set(set, next);
  return next;
}

function newItems(
  targets: readonly Target[],
  group: Group,
  before: BindingItem | undefined,
  { names }: Context,
): readonly BindingItem[] {
  const depth = group.path.length;
  const slots = merged(
    targets.map(({ missing }) => slotsAt(missing.path.slice(depth), missing.wanted)),
  );
  addNamesOfValue(slots, names);
  const bound = group.scope.names;
  return group.set === group.body
    ? bindingsOfModule(slots, bound, group.set, before)
    : innerBindings(slots, bound);
}

function merged(all: readonly Slots[]): Slots {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  return slotsOfWanted(wantedOf({ kind: 'slots', slots: all.flatMap(({ slots }) => slots) }));
}

type Item = Exclude<BindingItem, Comments>;

function changedItem(item: Item, group: Group | undefined, context: Context): Item | undefined {
  switch (item.kind) {
    case 'broken':
      return item;
    case 'inherit':
      return changedInherit(item, context);
    case 'binding': {
      const open = context.sites.open.get(item);
      if (open !== undefined) return changedOpen(item, open, context);
      const [leaf] = context.index.leaves.get(item) ?? [];
      if (leaf !== undefined) return changedLeaf(item, leaf, context);
      // Its name has to be computed: it stands in the way of a value for the set that it belongs to.
      const path = group === undefined ? [] : [...group.path, ...knownNames(item.path)];
      return isCovered(path, group?.body, context) ? undefined : item;
    }
  }
}

/** Names of a path up to the first that has to be computed. */
function knownNames(path: readonly Selector[]): AttrPath {
  const names = path.map(({ name }) => nameOf(name));
  const unknown = names.indexOf(undefined);
  return names.slice(0, unknown < 0 ? names.length : unknown).filter((name) => name !== undefined);
}

/** Whether a value is put in that takes the place of all at a path; Nix lets nothing stand beside it. */
function isCovered(path: AttrPath, body: AttrSet | undefined, { arriving }: Context): boolean {
  return arriving.some(({ group, missing }) => group.body === body && isPrefix(missing.path, path));
}

interface Patched {
  readonly wanted: Wanted;
  readonly binding: Binding;
  readonly names: ReadonlySet<string>;
}

/** What was last made of a binding; an edit changes one of many. */
const patchedBindings = new WeakMap<Binding, Patched>();

function changedLeaf(item: Binding, leaf: Leaf, context: Context): Binding | undefined {
  if (!context.leaves.has(leaf)) return context.inTheWay.has(leaf) ? undefined : item;
  const wanted = context.leaves.get(leaf);
  if (wanted === undefined) return undefined;
  const known = patchedBindings.get(item);
  if (known !== undefined && isSame(known.wanted, wanted)) {
    for (const name of known.names) context.names.add(name);
    return known.binding;
  }
  const value = patchedValue(item.value, leaf.value, wanted, leaf.scope, patchedSet);
  const names = namesOf(leaf, wanted);
  for (const name of names) context.names.add(name);
  const binding = marked(value === item.value ? item : { ...item, value }, wanted);
  patchedBindings.set(item, { wanted, binding, names });
  return binding;
}

function isSame(one: Wanted, other: Wanted): boolean {
  if (one === other) return true;
  return one.leaf !== undefined && one.leaf === other.leaf && one.place === other.place;
}

/** The names that a value needs which is not what stands in the text. */
function namesOf({ value }: Leaf, wanted: Wanted): ReadonlySet<string> {
  const names = new Set<string>();
  const { leaf } = wanted;
  const stays = leaf !== undefined && leaf.kind !== 'placedList' && means(value, leaf);
  if (!stays) addNamesOfValue(leaf ?? slotsOfWanted(wanted), names);
  return names;
}

function marked(binding: Binding, { place }: Wanted): Binding {
  return place === undefined ? binding : build.mark(binding, place);
}

/** A binding of sets: it goes with the last of their attributes, or for a value in its place. */
function changedOpen(
  item: Binding,
  { path, others, body }: OpenBinding,
  context: Context,
): Binding | undefined {
  const wanted = wantedAt(context.wanted, path);
  const [own] = context.index.leaves.get(item) ?? [];
  const isValue = wanted?.leaf !== undefined && wanted.leaf.kind !== 'attrs';
  if (isValue && wanted.leaf !== undefined && own !== undefined && context.leaves.has(own)) {
    addNamesOfValue(wanted.leaf, context.names);
    const value = contentExpression(wanted.leaf, wanted.place, own.scope.names);
    return marked({ ...item, value }, wanted);
  }
  const sets: AttrSet[] = [];
  const value = changeSets(item.value, (set) => {
    const next = context.change(set);
    if (context.index.groups.has(set)) sets.push(next);
    return next;
  });
  if (others > 0 && isCovered(path, body, context)) return undefined;
  const isEmpty = others === 0 && sets.every(({ bindings }) => bindings.every(isComments));
  if (isEmpty && path.length > 0) {
    // Another binding may be the setting of this path; then this one is nobody's, and stays.
    const isOther = own !== undefined && !context.leaves.has(own) && !context.inTheWay.has(own);
    const holds = wanted !== undefined && (own !== undefined || wanted.leaf !== undefined);
    if (!isOther && (isValue || !holds)) return undefined;
  }
  const owner =
    own !== undefined && !isValue && wanted?.leaf !== undefined ? wanted.place : undefined;
  if (value === item.value && owner === undefined) return item;
  const known = lastBindings.get(item);
  if (known?.value === value && known.mark === owner) return known;
  const next = owner === undefined ? { ...item, value } : build.mark({ ...item, value }, owner);
  lastBindings.set(item, next);
  return next;
}

/** The names that stay as they are. */
function changedInherit(item: Inherit, context: Context): Inherit | undefined {
  const gone = new Set<string>();
  for (const leaf of context.index.leaves.get(item) ?? []) {
    const wanted = context.leaves.get(leaf);
    const stays = context.leaves.has(leaf)
      ? wanted !== undefined && isInherited(leaf, wanted)
      : !context.inTheWay.has(leaf);
    if (!stays) gone.add(leaf.path.at(-1) ?? '');
  }
  if (gone.size === 0) return item;
  const names = item.names.filter((name) => !gone.has(nameOf(name) ?? ''));
  return names.length === 0 ? undefined : { ...item, names };
}

function isInherited({ value }: Leaf, { leaf }: Wanted): boolean {
  return leaf !== undefined && leaf.kind !== 'placedList' && means(value, leaf);
}

/** Bindings for the inherited names that have to be something else. */
function insteadOfInherited(item: Inherit, context: Context): readonly Binding[] {
  const leaves = context.index.leaves.get(item) ?? [];
  return leaves.flatMap((leaf) => {
    const wanted = context.leaves.get(leaf);
    if (wanted === undefined || isInherited(leaf, wanted)) return [];
    const content = wanted.leaf ?? slotsOfWanted(wanted);
    addNamesOfValue(content, context.names);
    const value = contentExpression(content, wanted.place, leaf.scope.names);
    return [marked(build.binding(leaf.path.slice(-1), value), wanted)];
  });
}
