/** The values of a module's bindings: data where it is data, otherwise a person's own Nix. */

import * as build from '../../nix/build.ts';
import { expressionsIn } from '../../nix/children.ts';
import { addFreeNames, isGlobal } from '../../nix/freeNames.ts';
import { parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import { namesOf, readValue } from '../../nix/readValue.ts';
import type { Expr, List } from '../../nix/tree.ts';
import { changeFirst, changeLast } from '../../nix/treeEdges.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { fileScope, type Scope } from './sets.ts';

/**
 * The value that an expression has in a module. What has to be computed is `raw`, laid out as it would
 * stand by itself; of a list of packages under `with pkgs;` the items are read one by one, and those
 * that are no packages take the `with` along.
 */
export function moduleValue(expr: Expr, scope: Scope): Value {
  return readValue(expr, (inner) => computed(inner, scope)) ?? raw(expr);
}

/** A list under `with pkgs;`, or under a set of packages: where its items are looked for. */
export interface PackageList {
  readonly above: AttrPath;
  readonly list: List;
}

export function packageListIn(expr: Expr): PackageList | undefined {
  if (expr.kind !== 'with' || expr.body.kind !== 'list') return undefined;
  const { scope, body } = expr;
  if (scope.kind === 'identifier' && scope.name === 'pkgs') return { above: [], list: body };
  const isPart =
    scope.kind === 'select' &&
    scope.subject.kind === 'identifier' &&
    scope.subject.name === 'pkgs' &&
    scope.fallback === undefined;
  const above = isPart ? namesOf(scope.path) : undefined;
  return above === undefined ? undefined : { above, list: body };
}

/** What an item of a list under `with pkgs;` means. */
export function packageItem(item: Expr, { above }: PackageList, scope: Scope): Value {
  const value = readValue(item, (inner) => {
    const names = selected(inner);
    const [first = ''] = names ?? [];
    if (names !== undefined && !isGlobal(first) && !scope.names.has(first)) {
      return { kind: 'package', attrPath: [...above, ...names] };
    }
    return isWhole(inner, scope) ? computed(inner, scope) : undefined;
  });
  if (value !== undefined) return value;
  return raw(
    build.withScope(build.select(build.identifier('pkgs'), ...above), withoutParens(item)),
  );
}

/** `a` or `a.b.c` */
function selected(expr: Expr): AttrPath | undefined {
  if (expr.kind === 'identifier') return [expr.name];
  if (expr.kind !== 'select' || expr.subject.kind !== 'identifier') return undefined;
  if (expr.fallback !== undefined) return undefined;
  const names = namesOf(expr.path);
  return names && [expr.subject.name, ...names];
}

function computed(expr: Expr, scope: Scope): Value {
  const packages = packageListIn(expr);
  if (packages === undefined) return raw(expr);
  const items = packages.list.items.flatMap((item) =>
    item.kind === 'comments' ? [] : [packageItem(item, packages, scope)],
  );
  return { kind: 'list', items };
}

/** Whether an expression needs nothing of the `with` around it, or brings it along. */
function isWhole(expr: Expr, scope: Scope): boolean {
  for (const inner of expressionsIn(expr)) {
    if (inner.kind !== 'with') continue;
    if (inner.scope.kind !== 'identifier' || inner.scope.name !== 'pkgs') return false;
  }
  const free = new Set<string>();
  addFreeNames(expr, free);
  return [...free].every((name) => name === 'pkgs' || scope.names.has(name));
}

/** Comments around the expression are not part of it: they stay where they are. */
function raw(expr: Expr): Value & { readonly kind: 'raw' } {
  const led = changeFirst(expr, (trivia) => ({ ...trivia, leading: [] }));
  const plain = changeLast(led, (trivia) => ({ ...trivia, trailing: undefined }));
  return { kind: 'raw', text: print(plain).text.trimEnd() };
}

function withoutParens(expr: Expr): Expr {
  return expr.kind === 'parens' ? withoutParens(expr.inner) : expr;
}

const meanings = new WeakMap<Value, Value>();

/** A value as it would be read back: raw text is what it says. */
export function meaningOf(value: Value): Value {
  switch (value.kind) {
    case 'raw': {
      const known = meanings.get(value);
      if (known !== undefined) return known;
      const { expr, errors } = parse(value.text);
      const meaning = errors.length > 0 ? value : moduleValue(expr, fileScope);
      meanings.set(value, meaning);
      return meaning;
    }
    case 'list': {
      const items = value.items.map(meaningOf);
      return items.every((item, index) => item === value.items[index])
        ? value
        : { ...value, items };
    }
    case 'attrs': {
      const attrs = value.attrs.map((attr) => {
        const meaning = meaningOf(attr.value);
        return meaning === attr.value ? attr : { ...attr, value: meaning };
      });
      return attrs.every((attr, index) => attr === value.attrs[index])
        ? value
        : { ...value, attrs };
    }
    default:
      return value;
  }
}
