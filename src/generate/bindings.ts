/** Slots as the bindings a person would write: dotted where it is one thing, in braces where it is several. */

import { type Place, placeOf } from '../config/place.ts';
import { isIdentifier } from '../nix/attrName.ts';
import * as build from '../nix/build.ts';
import { expressionOf } from '../nix/expressionOf.ts';
import { isGlobal } from '../nix/freeNames.ts';
import type { BindingItem, Expr } from '../nix/tree.ts';
import type { AttrPath, Value } from '../nix/value.ts';
import { type Content, opened, type PlacedItem, type Slot, type Slots, slotsOf } from './slots.ts';

/** Names that mean something where the bindings stand, so that `with pkgs;` does not reach them. */
export type Bound = ReadonlySet<string>;

/** The bindings of an attribute set: one for each attribute, without blank lines. */
export function innerBindings(slots: Slots, bound: Bound): readonly BindingItem[] {
  return slots.slots.flatMap((slot) => chained(slot, [], bound).items);
}

/**
 * The bindings of a module: attributes of the second level stand by themselves, and blank lines part the
 * groups of the first level and whatever takes several lines.
 */
export function moduleBindings(slots: Slots, bound: Bound): readonly BindingItem[] {
  const all: Written[] = slots.slots.flatMap((slot) => {
    const inner = opened(slot.content, slot.place);
    if (inner === undefined || inner.slots.length === 0) return [chained(slot, [], bound)];
    return inner.slots.map((child) => chained(child, [slot.name], bound));
  });
  return all.flatMap((one, index) => {
    const before = all[index - 1];
    const apart = before !== undefined && (before.group !== one.group || before.tall || one.tall);
    return apart ? [build.blankLine, ...one.items] : one.items;
  });
}

interface Written {
  /** The first name of the path. */
  readonly group: string;
  readonly items: readonly BindingItem[];
  /** Whether it surely takes more than one line. */
  readonly tall: boolean;
}

interface Remembered {
  readonly name: string;
  readonly above: AttrPath;
  readonly place: Place | undefined;
  readonly bound: Bound;
  readonly written: Written;
}

/** What was last written for a value: an edit changes one of many, and the others need no second thought. */
const remembered = new WeakMap<Value, Remembered>();

/** A slot as one binding, made anew only where its value, its place or its path is another. */
function chained(slot: Slot, above: AttrPath, bound: Bound): Written {
  const { name, place, content, comment } = slot;
  if (content.kind === 'slots' || content.kind === 'placedList' || comment !== undefined) {
    return written(slot, above, bound);
  }
  const known = remembered.get(content);
  if (
    known?.name === name &&
    known.place === place &&
    known.bound === bound &&
    known.above.length === above.length &&
    known.above.every((step, index) => step === above[index])
  ) {
    return known.written;
  }
  const fresh = written(slot, above, bound);
  remembered.set(content, { name, above, place, bound, written: fresh });
  return fresh;
}

/** Sets with a single attribute become steps of the path. */
function written(slot: Slot, above: AttrPath, bound: Bound): Written {
  const path = [...above, slot.name];
  const inner = opened(slot.content, slot.place);
  const [only, ...others] = inner?.slots ?? [];
  if (only !== undefined && others.length === 0) return chained(only, path, bound);
  const value = contentExpression(slot.content, slot.place, bound);
  const binding = build.binding(path, value);
  const marked = slot.place === undefined ? binding : build.mark(binding, slot.place);
  return {
    group: path[0] ?? '',
    items: slot.comment === undefined ? [marked] : [build.comment(slot.comment), marked],
    tall: slot.comment !== undefined || isTall(value),
  };
}

/** A content as an expression whose parts carry the places below `place`. */
export function contentExpression(content: Content, place: Place | undefined, bound: Bound): Expr {
  switch (content.kind) {
    case 'slots':
      return build.attrSet(innerBindings(content, bound));
    case 'attrs':
      return build.attrSet(innerBindings(slotsOf(content, place), bound));
    case 'list':
      return listExpression(
        content.items.map((value, index) => ({
          value,
          place: place === undefined ? undefined : place + placeOf(index),
        })),
        bound,
      );
    case 'placedList':
      return listExpression(content.items, bound);
    default:
      return expressionOf(content);
  }
}

function listExpression(items: readonly PlacedItem[], bound: Bound): Expr {
  const short = items.length > 1 && items.every(({ value }) => isReachedByWith(value, bound));
  const exprs = items.map(({ value, place }) => {
    const [name = '', ...rest] = value.kind === 'package' ? value.attrPath : [];
    const expr = short
      ? build.select(build.identifier(name), ...rest)
      : contentExpression(value, place, bound);
    return place === undefined ? expr : build.mark(asItem(expr), place);
  });
  const list = build.list(exprs);
  return short ? build.withScope(build.identifier('pkgs'), list) : list;
}

/** In parentheses where a list asks for them, so that the mark takes them in. */
export function asItem(expr: Expr): Expr {
  const [item] = build.list([expr]).items;
  return item === undefined || item.kind === 'comments' ? expr : item;
}

export function isReachedByWith(value: Value, bound: Bound): boolean {
  if (value.kind !== 'package') return false;
  const [name = ''] = value.attrPath;
  return isIdentifier(name) && !isGlobal(name) && !bound.has(name);
}

/** Whether an expression is laid out on several lines whatever its width. */
export function isTall(expr: Expr): boolean {
  switch (expr.kind) {
    case 'set':
      return expr.bindings.length > 0;
    case 'list':
      return expr.items.length > 1;
    case 'string':
      return expr.quotes === "''";
    case 'with':
      return isTall(expr.body);
    case 'lambda':
    case 'let':
    case 'if':
    case 'assert':
      return true;
    case 'apply':
      return isTall(expr.argument);
    case 'parens':
      return isTall(expr.inner);
    case 'binary':
      return isTall(expr.left) || isTall(expr.right);
    default:
      return false;
  }
}
