/** Imports that a module needs, added to those that it has, and modules that can only be imported. */

import * as build from '../../nix/build.ts';
import { print } from '../../nix/print.ts';
import { nameOf, readValue } from '../../nix/readValue.ts';
import type { AttrSet, Binding, BindingItem, Expr } from '../../nix/tree.ts';
import { changeFirst, changeLast, firstTrivia, lastTrivia } from '../../nix/treeEdges.ts';
import { moduleBindings } from '../bindings.ts';
import type { Slots } from '../slots.ts';
import { changeSets, flattened } from './sets.ts';
import type { Survey } from './survey.ts';

/** Those of some imports that a module lacks. */
export function missingImports({ imports }: Survey, wanted: readonly Expr[]): readonly Expr[] {
  if (wanted.length === 0) return wanted;
  const known = new Set(imports.map(keyOf));
  return wanted.filter((one) => !known.has(keyOf(one)));
}

/** The module with these among its imports, before those that it has. */
export function withImports(
  expr: Expr,
  { importing, outer, groups }: Survey,
  missing: readonly Expr[],
): Expr {
  if (missing.length === 0) return expr;
  if (outer !== undefined && inheritsImports(outer)) {
    return importingModule(expr, missing, { kind: 'slots', slots: [] });
  }
  if (importing === undefined && outer === undefined) {
    return groups.length > 0
      ? besideImports(expr, missing)
      : importingModule(expr, missing, { kind: 'slots', slots: [] });
  }
  return changeSets(expr, (set) => {
    if (importing === undefined) return set.start === outer?.start ? withFirst(set, missing) : set;
    const bindings = set.bindings.map((item) =>
      item.kind === 'binding' && item.start === importing.start && item.end === importing.end
        ? longerImports(item, missing)
        : item,
    );
    return bindings.every((item, index) => item === set.bindings[index])
      ? set
      : { ...set, bindings };
  });
}

/** A module whose settings are merged or under a condition: they become its `config`. */
function besideImports(expr: Expr, imports: readonly Expr[]): Expr {
  switch (expr.kind) {
    case 'lambda':
    case 'let':
    case 'with':
    case 'assert':
      return { ...expr, body: besideImports(expr.body, imports) };
    case 'parens':
      return { ...expr, inner: besideImports(expr.inner, imports) };
    default:
      return build.attrSet([
        build.binding(['imports'], build.list(imports)),
        build.blankLine,
        ...configOf(expr),
      ]);
  }
}

/** An expression as `config`, with its comments around the binding. */
function configOf(expr: Expr): readonly BindingItem[] {
  const { leading } = firstTrivia(expr);
  const { trailing } = lastTrivia(expr);
  const led = changeFirst(expr, (trivia) => ({ ...trivia, leading: [] }));
  const plain = changeLast(led, (trivia) => ({ ...trivia, trailing: undefined }));
  const binding = { ...build.binding(['config'], plain), semicolon: { leading: [], trailing } };
  return leading.length === 0 ? [binding] : [{ kind: 'comments', trivia: leading }, binding];
}

/** A module that imports another, which has no set that could be added to, and sets options besides. */
export function importingModule(expr: Expr, imports: readonly Expr[], slots: Slots): Expr {
  const importing = build.binding(['imports'], build.list([...imports, expr]));
  const bindings = moduleBindings(slots, new Set());
  return build.attrSet(
    bindings.length === 0 ? [importing] : [importing, build.blankLine, ...bindings],
  );
}

/** Whether the imports of a module are named elsewhere, so that none can stand beside them. */
function inheritsImports({ bindings }: AttrSet): boolean {
  return bindings.some(
    (item) => item.kind === 'inherit' && item.names.some((name) => nameOf(name) === 'imports'),
  );
}

function keyOf(expr: Expr): string {
  const value = readValue(expr, () => undefined);
  return value?.kind === 'path' ? value.text : print(expr).text;
}

function withFirst(set: AttrSet, imports: readonly Expr[]): AttrSet {
  const importing = build.binding(['imports'], build.list(imports));
  const bindings =
    set.bindings.length === 0 ? [importing] : [importing, build.blankLine, ...set.bindings];
  return { ...set, bindings };
}

function longerImports(binding: Binding, added: readonly Expr[]): Binding {
  const { value } = binding;
  const longer = longerList(value, added);
  return { ...binding, value: longer ?? build.binary(build.list(added), '++', value) };
}

/** The first list of a chain with items added; nothing if there is none. */
function longerList(value: Expr, added: readonly Expr[]): Expr | undefined {
  if (value.kind === 'list') return { ...value, items: [...added, ...value.items] };
  if (value.kind === 'parens') {
    const inner = longerList(value.inner, added);
    return inner && { ...value, inner };
  }
  if (value.kind === 'apply' && flattened(value) !== undefined) {
    const argument = longerList(value.argument, added);
    return argument && { ...value, argument };
  }
  if (value.kind !== 'binary' || value.operator !== '++') return undefined;
  const left = longerList(value.left, added);
  if (left !== undefined) return { ...value, left };
  const right = longerList(value.right, added);
  return right && { ...value, right };
}
