/** The expressions directly inside of an expression, whatever its kind. */

import type { AttrName, BindingItem, Expr, Parameter, Selector, StringPart } from './tree.ts';

/** In the order in which they stand in the text. */
function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'broken':
      return [];
    case 'string':
      return expr.lines.flatMap(ofParts);
    case 'path':
      return ofParts(expr.parts);
    case 'list':
      return expr.items.filter((item) => item.kind !== 'comments');
    case 'set':
      return ofBindings(expr.bindings);
    case 'select':
      return [
        expr.subject,
        ...ofPath(expr.path),
        ...(expr.fallback === undefined ? [] : [expr.fallback.expr]),
      ];
    case 'has':
      return [expr.subject, ...ofPath(expr.path)];
    case 'parens':
      return [expr.inner];
    case 'with':
      return [expr.scope, expr.body];
    case 'let':
      return [...ofBindings(expr.bindings), expr.body];
    case 'assert':
      return [expr.condition, expr.body];
    case 'if':
      return [expr.condition, expr.yes, expr.no];
    case 'lambda':
      return [...ofParameter(expr.parameter), expr.body];
    case 'apply':
      return [expr.fn, expr.argument];
    case 'binary':
      return [expr.left, expr.right];
    case 'unary':
      return [expr.operand];
  }
}

/** The expression and all that is inside of it. */
export function* expressionsIn(expr: Expr): Generator<Expr> {
  const waiting: Expr[] = [expr];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...childrenOf(next).toReversed());
  }
}

function ofParts(parts: readonly StringPart[]): readonly Expr[] {
  return parts.flatMap((part) => (part.kind === 'interpolation' ? [part.expr] : []));
}

function ofName(name: AttrName): readonly Expr[] {
  switch (name.kind) {
    case 'identifier':
      return [];
    case 'string':
      return name.lines.flatMap(ofParts);
    case 'dynamic':
      return [name.part.expr];
  }
}

function ofPath(path: readonly Selector[]): readonly Expr[] {
  return path.flatMap(({ name }) => ofName(name));
}

function ofBindings(items: readonly BindingItem[]): readonly Expr[] {
  return items.flatMap((item) => {
    if (item.kind === 'binding') return [...ofPath(item.path), item.value];
    return item.kind === 'inherit' && item.source !== undefined ? [item.source] : [];
  });
}

function ofParameter(parameter: Parameter): readonly Expr[] {
  switch (parameter.kind) {
    case 'identifier':
      return [];
    case 'named':
      return [...ofParameter(parameter.first), ...ofParameter(parameter.second)];
    case 'formals':
      return parameter.formals.flatMap((one) =>
        one.kind === 'formal' && one.fallback !== undefined ? [one.fallback.expr] : [],
      );
  }
}
