/** The bindings of a file in which no other binding stands, found without any knowledge of modules. */

import { expressionsIn } from '../../../nix/children.ts';
import type { AttrName, AttrSet, BindingItem, Expr } from '../../../nix/tree.ts';

export interface InnermostBinding {
  readonly start: number;
  readonly end: number;
  /** Whether it is a part of `imports` of the module. */
  readonly isImport: boolean;
  /** Whether it is neither a definition of `let` nor a part of `imports` or `options`. */
  readonly isOfBody: boolean;
}

type Where = Pick<InnermostBinding, 'isImport' | 'isOfBody'>;

export function innermostBindings(expr: Expr): readonly InnermostBinding[] {
  const found: InnermostBinding[] = [];
  const bodies = bodiesOf(expr);
  const visitAll = (items: readonly BindingItem[], where: Where, isBody: boolean): void => {
    for (const item of items) {
      if (item.kind === 'inherit') {
        for (const { start, end } of item.names) found.push({ start, end, ...where });
      }
      if (item.kind !== 'binding') continue;
      const [first] = item.path;
      const name = isBody && first !== undefined ? plainName(first.name) : '';
      const isImport = where.isImport || name === 'imports';
      const own = { isImport, isOfBody: where.isOfBody && !isImport && name !== 'options' };
      const before = found.length;
      visit(item.value, own);
      if (found.length === before) found.push({ start: item.start, end: item.end, ...own });
    }
  };
  const visit = (within: Expr, where: Where): void => {
    if (within.kind === 'set') {
      visitAll(within.bindings, where, bodies.has(within));
      return;
    }
    if (within.kind === 'let') {
      visitAll(within.bindings, { ...where, isOfBody: false }, false);
      visit(within.body, where);
      return;
    }
    if (within.kind === 'lambda') visit(within.body, where);
    else for (const child of directlyIn(within)) visit(child, where);
  };
  visit(expr, { isImport: false, isOfBody: true });
  return found;
}

/** Sets and `let` right below an expression, through all that is neither. */
function directlyIn(expr: Expr): readonly Expr[] {
  const found: Expr[] = [];
  let covered = 0;
  for (const inner of expressionsIn(expr)) {
    if (inner.kind !== 'set' && inner.kind !== 'let') continue;
    if (inner.start < covered) continue;
    found.push(inner);
    covered = inner.end;
  }
  return found;
}

function plainName(name: AttrName): string {
  return name.kind === 'identifier' ? name.name : '';
}

/** The sets that are the whole of a module. */
function bodiesOf(expr: Expr): ReadonlySet<AttrSet> {
  const { kind } = expr;
  if (kind === 'set') return new Set([expr]);
  if (kind === 'parens') return bodiesOf(expr.inner);
  const isAround = kind === 'lambda' || kind === 'let' || kind === 'with' || kind === 'assert';
  return isAround ? bodiesOf(expr.body) : new Set();
}
