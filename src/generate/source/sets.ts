/** The attribute sets of which an expression makes its value, seen through what stands around them. */

import { nameOf } from '../../nix/readValue.ts';
import type { AttrSet, BindingItem, Comments, Expr, List, Parameter } from '../../nix/tree.ts';

/** What a name means where an expression stands. */
export interface Scope {
  /** Names that the file itself gives a meaning: arguments, `let`, `rec`. */
  readonly names: ReadonlySet<string>;
  /** Whether a `with` may give a meaning to any other name. */
  readonly inWith: boolean;
}

export interface SeenSet {
  readonly set: AttrSet;
  readonly scope: Scope;
  /** Whether it counts only under a condition. */
  readonly conditional: boolean;
}

export interface Seen {
  readonly sets: readonly SeenSet[];
  /** What stands beside the sets and is none. */
  readonly others: readonly Expr[];
  /** The bindings of each `let` around the sets. */
  readonly lets: readonly (readonly BindingItem[])[];
}

export const fileScope: Scope = { names: new Set(), inWith: false };

export interface Look {
  /** A `module` may be a function, and its set `rec`; a `value` is looked at without looking through. */
  readonly kind: 'module' | 'option' | 'value';
  readonly conditional: boolean;
}

/** Looks through parentheses, `let`, `with`, `assert`, `mkIf`, `optionalAttrs` and `mkMerge`. */
export function setsIn(expr: Expr, scope: Scope, look: Look): Seen {
  const sets: SeenSet[] = [];
  const others: Expr[] = [];
  const lets: (readonly BindingItem[])[] = [];
  const visit = (inner: Expr, around: Scope, conditional: boolean, module: boolean): void => {
    if (look.kind === 'value' && inner.kind !== 'set') {
      others.push(inner);
      return;
    }
    switch (inner.kind) {
      case 'set': {
        if (inner.keyword !== undefined && !(module && inner.keyword.word === 'rec')) break;
        const own = inner.keyword === undefined ? around : withBindings(around, inner.bindings);
        sets.push({ set: inner, scope: own, conditional });
        return;
      }
      case 'parens':
        visit(inner.inner, around, conditional, module);
        return;
      case 'let':
        lets.push(inner.bindings);
        visit(inner.body, withBindings(around, inner.bindings), conditional, module);
        return;
      case 'with':
        visit(inner.body, { ...around, inWith: true }, conditional, module);
        return;
      case 'assert':
        visit(inner.body, around, conditional, module);
        return;
      case 'lambda':
        if (!module) break;
        visit(inner.body, withNames(around, parameterNames(inner.parameter)), conditional, module);
        return;
      case 'apply': {
        if (isConditional(inner.fn)) {
          visit(inner.argument, around, true, false);
          return;
        }
        const list = isCalled(inner.fn, 'mkMerge') ? listIn(inner.argument) : undefined;
        if (list === undefined) break;
        for (const item of list.items) {
          if (item.kind !== 'comments') visit(item, around, conditional, false);
        }
        return;
      }
      default:
        break;
    }
    others.push(inner);
  };
  visit(expr, scope, look.conditional, look.kind === 'module');
  return { sets, others, lets };
}

/** The expression with each set that `setsIn` sees changed; the same object where none is. */
export function changeSets(expr: Expr, change: (set: AttrSet) => AttrSet): Expr {
  const inside = (inner: Expr): Expr => changeSets(inner, change);
  switch (expr.kind) {
    case 'set':
      return change(expr);
    case 'parens': {
      const inner = inside(expr.inner);
      return inner === expr.inner ? expr : { ...expr, inner };
    }
    case 'let':
    case 'with':
    case 'assert':
    case 'lambda': {
      const body = inside(expr.body);
      return body === expr.body ? expr : { ...expr, body };
    }
    case 'apply': {
      if (!isConditional(expr.fn) && !isCalled(expr.fn, 'mkMerge')) return expr;
      const argument = inside(expr.argument);
      return argument === expr.argument ? expr : { ...expr, argument };
    }
    case 'list': {
      const items = expr.items.map((item): Expr | Comments =>
        item.kind === 'comments' ? item : inside(item),
      );
      return items.every((item, index) => item === expr.items[index]) ? expr : { ...expr, items };
    }
    default:
      return expr;
  }
}

/** `mkIf condition` and `optionalAttrs condition`. */
function isConditional(fn: Expr): boolean {
  return fn.kind === 'apply' && (isCalled(fn.fn, 'mkIf') || isCalled(fn.fn, 'optionalAttrs'));
}

/** Whether an expression is the function of this name, out of `lib` or brought into scope. */
function isCalled(fn: Expr, name: string): boolean {
  if (fn.kind === 'identifier') return fn.name === name;
  const last = fn.kind === 'select' && fn.fallback === undefined ? fn.path.at(-1) : undefined;
  return last !== undefined && nameOf(last.name) === name;
}

/** The list that `flatten` is given. */
export function flattened(expr: Expr): List | undefined {
  return expr.kind === 'apply' && isCalled(expr.fn, 'flatten') ? listIn(expr.argument) : undefined;
}

function listIn(expr: Expr): List | undefined {
  if (expr.kind === 'parens') return listIn(expr.inner);
  return expr.kind === 'list' ? expr : undefined;
}

function withNames(scope: Scope, names: readonly string[]): Scope {
  return { ...scope, names: new Set([...scope.names, ...names]) };
}

function withBindings(scope: Scope, items: readonly BindingItem[]): Scope {
  return withNames(scope, bindingNames(items));
}

/** The names that bindings give a meaning, as far as they are written out. */
export function bindingNames(items: readonly BindingItem[]): readonly string[] {
  const names = items.flatMap((item) => {
    if (item.kind === 'binding') return item.path.slice(0, 1).map(({ name }) => nameOf(name));
    return item.kind === 'inherit' ? item.names.map(nameOf) : [];
  });
  return names.filter((name) => name !== undefined);
}

/** The names that a function gives to its argument. */
export function parameterNames(parameter: Parameter): readonly string[] {
  switch (parameter.kind) {
    case 'identifier':
      return [parameter.name];
    case 'named':
      return [...parameterNames(parameter.first), ...parameterNames(parameter.second)];
    case 'formals':
      return parameter.formals.flatMap((one) => (one.kind === 'formal' ? [one.name.name] : []));
  }
}
