/** The bindings of a set as its attributes, with dotted paths and repeated names brought together. */

import * as build from '../../nix/build.ts';
import { nameOf } from '../../nix/readValue.ts';
import type { AttrName, BindingItem } from '../../nix/tree.ts';
import { known, type Later, type Scope, setSeen } from './seen.ts';

export interface Entries {
  readonly entries: ReadonlyMap<string, Later>;
  /** Whether every attribute is among them. */
  readonly whole: boolean;
}

interface Where {
  /** Of the values of bindings. */
  readonly scope: Scope;
  /** Of inherited names. */
  readonly outer: Scope;
  readonly file: string;
  /** A name that has to be computed, where it can be. */
  readonly computedName: (name: AttrName, scope: Scope, file: string) => string | undefined;
}

interface Named {
  readonly path: readonly string[];
  readonly value: Later;
}

/** No person writes longer paths. */
const longestPath = 40;

export function entriesOf(items: readonly BindingItem[], where: Where): Entries {
  const named: Named[] = [];
  const isWhole = addNamed(items, [], where, named);
  const { entries, whole } = nested(named, where);
  return { entries, whole: whole && isWhole };
}

/** Adds what the bindings name, below `above`; whether that is all of them. */
function addNamed(
  items: readonly BindingItem[],
  above: readonly string[],
  where: Where,
  found: Named[],
): boolean {
  let whole = true;
  for (const item of items) {
    if (item.kind === 'broken') whole = false;
    if (item.kind === 'binding') {
      const path = item.path.map(
        ({ name }) => nameOf(name) ?? where.computedName(name, where.scope, where.file),
      );
      const names = path.filter((name) => name !== undefined);
      if (names.length < path.length || above.length + path.length > longestPath) whole = false;
      else {
        const value: Later = {
          kind: 'expr',
          expr: item.value,
          scope: where.scope,
          file: where.file,
        };
        found.push({ path: [...above, ...names], value });
      }
    }
    if (item.kind === 'inherit') {
      for (const one of item.names) {
        const name = nameOf(one);
        if (name === undefined) whole = false;
        else
          found.push({ path: [...above, name], value: inherited(name, item.source?.inner, where) });
      }
    }
  }
  return whole;
}

function inherited(
  name: string,
  source: Extract<Later, { kind: 'expr' }>['expr'] | undefined,
  { scope, outer, file }: Where,
): Later {
  if (source === undefined) {
    const expr = build.select({ ...build.nullValue, name });
    return { kind: 'expr', expr, scope: outer, file };
  }
  return { kind: 'expr', expr: build.select(source, name), scope, file };
}

function nested(named: readonly Named[], where: Where): Entries {
  const groups = new Map<string, Named[]>();
  for (const { path, value } of named) {
    const [name = '', ...rest] = path;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ path: rest, value }]);
    else group.push({ path: rest, value });
  }
  let whole = true;
  const entries = new Map<string, Later>();
  for (const [name, group] of groups) {
    const [only] = group;
    if (group.length === 1 && only?.path.length === 0) {
      entries.set(name, only.value);
      continue;
    }
    const inner: Named[] = [];
    for (const one of group) {
      if (one.path.length > 0) inner.push(one);
      else if (one.value.kind === 'expr' && one.value.expr.kind === 'set') {
        whole = addNamed(one.value.expr.bindings, [], where, inner) && whole;
      } else whole = false;
    }
    const all = nested(inner, where);
    entries.set(name, known(setSeen(all.entries, all.whole)));
  }
  return { entries, whole };
}
