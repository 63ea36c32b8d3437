/** New options as bindings, with the blank lines that part them from their neighbours. */

import * as build from '../../nix/build.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { AttrSet, BindingItem } from '../../nix/tree.ts';
import { type Bound, innerBindings, isTall, moduleBindings } from '../bindings.ts';
import type { Slots } from '../slots.ts';
import { isComments } from './items.ts';

/** Bindings for the set of a module, put in after `before`, or first of all. */
export function bindingsOfModule(
  slots: Slots,
  bound: Bound,
  set: AttrSet,
  before: BindingItem | undefined,
): readonly BindingItem[] {
  const airy = isAiry(set);
  const bindings = airy ? moduleBindings(slots, bound) : innerBindings(slots, bound);
  const first = bindings.find((item) => !isComments(item));
  if (first === undefined) return bindings;
  if (before === undefined)
    return set.bindings.length === 0 ? bindings : [build.blankLine, ...bindings];
  const next = followingOf(set, before);
  return [
    ...(airy && areApart(before, first) ? [build.blankLine] : []),
    ...bindings,
    ...(airy && next !== undefined && areApart(bindings.at(-1) ?? first, next)
      ? [build.blankLine]
      : []),
  ];
}

/** Whether the bindings of a set are parted by blank lines, as far as there are enough of them to tell. */
function isAiry({ bindings }: AttrSet): boolean {
  const count = bindings.filter((item) => !isComments(item)).length;
  const blanks = bindings.some(
    (item) => isComments(item) && item.trivia.some(({ kind }) => kind === 'blank'),
  );
  return blanks || count < 4;
}

/** The binding right below another, without a blank line or a comment between them. */
function followingOf({ bindings }: AttrSet, item: BindingItem): BindingItem | undefined {
  const next = bindings[bindings.indexOf(item) + 1];
  return next === undefined || isComments(next) || !bindings.includes(item) ? undefined : next;
}

function areApart(one: BindingItem, other: BindingItem): boolean {
  return groupOf(one) !== groupOf(other) || isTallItem(one) || isTallItem(other);
}

function groupOf(item: BindingItem): string | undefined {
  const [first] = item.kind === 'binding' ? item.path : [];
  return first === undefined ? undefined : nameOf(first.name);
}

function isTallItem(item: BindingItem): boolean {
  return item.kind === 'binding' && isTall(item.value);
}
