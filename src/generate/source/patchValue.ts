/** An expression that has to mean something else: only what differs is written anew, comments stay. */

import * as build from '../../nix/build.ts';
import { rawExpression } from '../../nix/rawExpression.ts';
import type { AttrSet, Expr, Trivia } from '../../nix/tree.ts';
import { changeFirst, changeLast, firstTrivia, lastTrivia } from '../../nix/treeEdges.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { asItem, contentExpression, isReachedByWith } from '../bindings.ts';
import type { PlacedItem } from '../slots.ts';
import { moduleValue, packageItem, packageListIn } from './moduleValue.ts';
import { means, patchedList } from './patchList.ts';
import type { Scope } from './sets.ts';
import { placedItems, slotsOfWanted, type Wanted, wantedAttrs } from './wanted.ts';

/** Rewrites a set that is a value by itself. */
export type PatchSet = (set: AttrSet, wanted: Wanted, scope: Scope) => AttrSet;

/** `expr`, which is read as `old`, as it has to be. */
export function patchedValue(
  expr: Expr,
  old: Value,
  wanted: Wanted,
  scope: Scope,
  patchSet: PatchSet,
): Expr {
  if (expr.kind === 'parens') {
    const inner = patchedValue(expr.inner, old, wanted, scope, patchSet);
    return inner === expr.inner ? expr : { ...expr, inner };
  }
  if (expr.kind === 'set' && expr.keyword === undefined && wantsSet(wanted)) {
    return patchSet(expr, wanted, scope);
  }
  const items = wanted.leaf === undefined ? undefined : placedItems(wanted.leaf, wanted.place);
  const patchItem = (item: Expr, from: Value, next: PlacedItem): Expr | undefined => {
    if (from.kind === 'package' && !means(from, next.value)) return undefined;
    if (from.kind !== next.value.kind && !means(from, next.value)) return undefined;
    const patched = patchedValue(item, from, wantedItem(next), scope, patchSet);
    return next.place === undefined ? patched : build.mark(asItem(patched), next.place);
  };
  if (expr.kind === 'list' && items !== undefined) {
    return patchedList(expr, items, {
      read: (item) => moduleValue(item, scope),
      written: ({ value, place }) => owned(contentExpression(value, place, scope.names), place),
      patched: patchItem,
    });
  }
  const packages = packageListIn(expr);
  if (packages !== undefined && expr.kind === 'with' && items !== undefined) {
    const body = patchedList(packages.list, items, {
      read: (item) => packageItem(item, packages, scope),
      written: ({ value, place }) => owned(itemUnder(packages.above, value, scope), place),
      patched: (item, from, next) =>
        means(from, next.value) ? owned(item, next.place) : patchItem(item, from, next),
    });
    return { ...expr, body };
  }
  if (wanted.leaf?.kind === 'placedList') return inPlaceOf(expr, freshValue(expr, wanted, scope));
  if (wanted.leaf !== undefined && means(old, wanted.leaf)) return expr;
  return inPlaceOf(expr, freshValue(expr, wanted, scope));
}

function wantsSet({ leaf }: Wanted): boolean {
  return leaf === undefined || leaf.kind === 'attrs';
}

function wantedItem({ value, place }: PlacedItem): Wanted {
  if (value.kind === 'attrs') return wantedAttrs(value, place);
  return { place, comment: undefined, leaf: value, inner: new Map() };
}

function owned(expr: Expr, place: string | undefined): Expr {
  const item = asItem(expr);
  return place === undefined ? item : build.mark(item, place);
}

/** A new item of a list under `with pkgs;`, or under a part of it. */
function itemUnder(above: AttrPath, value: Value, scope: Scope): Expr {
  if (value.kind === 'package' && above.every((name, index) => name === value.attrPath[index])) {
    const [name = '', ...rest] = value.attrPath.slice(above.length);
    if (isReachedByWith({ kind: 'package', attrPath: [name] }, scope.names)) {
      return build.select(build.identifier(name), ...rest);
    }
  }
  if (value.kind === 'raw') {
    const expr = rawExpression(value.text);
    const inner = expr.kind === 'with' ? expr.scope : undefined;
    if (above.length === 0 && expr.kind === 'with' && inner?.kind === 'identifier') {
      if (inner.name === 'pkgs') return expr.body;
    }
    return expr;
  }
  return contentExpression(value, undefined, scope.names);
}

function freshValue(old: Expr, wanted: Wanted, scope: Scope): Expr {
  const { leaf, place } = wanted;
  if (leaf?.kind === 'string' && old.kind === 'string') {
    const oneLine = old.lines.length === 1 && !leaf.value.includes('\n');
    const escaped = old.quotes === '"' && /\\n/.test(JSON.stringify(old.lines));
    if ((oneLine && old.quotes === "''") || escaped) return build.stringIn(old.quotes, leaf.value);
  }
  return contentExpression(leaf ?? slotsOfWanted(wanted), place, scope.names);
}

/** `fresh` with the comments right before and right after `old`. */
function inPlaceOf(old: Expr, fresh: Expr): Expr {
  const leading = firstTrivia(old).leading.filter(
    ({ kind }) => kind !== 'blank' && (kind !== 'language' || fresh.kind === 'string'),
  );
  const { trailing } = lastTrivia(old);
  const after = (trivia: Trivia): Trivia => ({
    ...trivia,
    leading: [...leading, ...trivia.leading],
  });
  const before = (trivia: Trivia): Trivia => ({
    ...trivia,
    trailing: trivia.trailing === undefined ? trailing : trivia.trailing,
  });
  const led = leading.length === 0 ? fresh : changeFirst(fresh, after);
  return trailing === undefined ? led : changeLast(led, before);
}
