/** A module as an expression: the arguments it needs, its imports, and its settings. */

import { isIdentifier } from '../nix/attrName.ts';
import * as build from '../nix/build.ts';
import { addFreeNames } from '../nix/freeNames.ts';
import type { BindingItem, Expr } from '../nix/tree.ts';
import type { Bound } from './bindings.ts';
import { contentExpression, innerBindings, moduleBindings } from './bindings.ts';
import { type Slots, withoutSlot } from './slots.ts';
import { addNamesOfValue } from './valueNames.ts';

/**
 * A module that is a file of its own: always a function, of just what its settings mention.
 * `imports` stand before those that the person set.
 */
export function fileModule(slots: Slots, imports: readonly Expr[]): Expr {
  const bound = namesIn(slots);
  const settings = withoutSlot(slots, 'imports');
  const importing = importBinding(slots, imports, bound);
  const bindings = moduleBindings(settings, bound);
  const body: readonly BindingItem[] =
    importing === undefined
      ? bindings
      : [importing, ...(bindings.length === 0 ? [] : [build.blankLine]), ...bindings];
  return build.lambda(formalsOf(bound), { ellipsis: true }, build.attrSet(body));
}

/**
 * A module written in the place where it is used: a set if it can be, a function of what is not in
 * `scope` already if it must be.
 */
export function inlineModule(slots: Slots, scope: Bound): Expr {
  const names = namesIn(slots);
  return asFunction(build.attrSet(innerBindings(slots, names)), names, scope);
}

/** `expr` as a module: as it is if `scope` has every name in it, otherwise a function of the others. */
export function moduleOf(expr: Expr, scope: Bound): Expr {
  const names = new Set<string>();
  addFreeNames(expr, names);
  return asFunction(expr, names, scope);
}

function asFunction(expr: Expr, names: Bound, scope: Bound): Expr {
  const missing = new Set([...names].filter((name) => !scope.has(name)));
  if (missing.size === 0) return expr;
  return build.lambda(formalsOf(missing), { ellipsis: true }, expr);
}

function namesIn(slots: Slots): Bound {
  const names = new Set<string>();
  addNamesOfValue(slots, names);
  return oneSetOf(names);
}

const mostSets = 100;
const sets = new Map<string, Bound>();

/** The same set for the same names, so that what was written with them can be known again. */
function oneSetOf(names: Bound): Bound {
  const key = [...names].sort().join(' ');
  const known = sets.get(key);
  if (known !== undefined) return known;
  if (sets.size >= mostSets) sets.clear();
  sets.set(key, names);
  return names;
}

/** The order in which people write them; any others follow. */
const usualOrder = ['config', 'lib', 'pkgs', 'inputs', 'osConfig', 'options', 'modulesPath'];

export function formalsOf(names: Bound): readonly string[] {
  const usual = usualOrder.filter((name) => names.has(name));
  const others = [...names].filter((name) => !usualOrder.includes(name) && isIdentifier(name));
  return [...usual, ...others.sort()];
}

function importBinding(
  slots: Slots,
  imports: readonly Expr[],
  bound: Bound,
): BindingItem | undefined {
  const own = slots.slots.find(({ name }) => name === 'imports');
  if (own === undefined) {
    return imports.length === 0 ? undefined : build.binding(['imports'], build.list(imports));
  }
  const chosen = contentExpression(own.content, own.place, bound);
  const value = joined(imports, chosen);
  const binding = build.binding(['imports'], value);
  return own.place === undefined ? binding : build.mark(binding, own.place);
}

function joined(given: readonly Expr[], chosen: Expr): Expr {
  if (given.length === 0) return chosen;
  if (chosen.kind === 'list') return build.list([...given, ...chosen.items]);
  return build.binary(build.list(given), '++', chosen);
}
