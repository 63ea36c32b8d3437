/** The expressions directly inside of an expression, whatever its kind: to look at, and to replace. */

import type {
  AttrName,
  BindingItem,
  Comments,
  Expr,
  Formals,
  Identifier,
  Interpolation,
  Parameter,
  Parens,
  Selector,
  StringPart,
} from './tree.ts';

/** What becomes of a child; `under` is the path of the binding whose value it is. */
export type MapChild = (child: Expr, under?: readonly Selector[]) => Expr;

/** The expression with each child as `map` makes it; the same object where every child stays the same. */
export function mapChildren(expr: Expr, map: MapChild): Expr {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'broken':
      return expr;
    case 'string':
      return changed(expr, { lines: each(expr.lines, (line) => mapParts(line, map)) });
    case 'path':
      return changed(expr, { parts: mapParts(expr.parts, map) });
    case 'list':
      return changed(expr, {
        items: each(expr.items, (item): Expr | Comments =>
          item.kind === 'comments' ? item : map(item),
        ),
      });
    case 'set':
      return changed(expr, { bindings: mapBindings(expr.bindings, map) });
    case 'select': {
      const { fallback } = expr;
      return changed(expr, {
        subject: map(expr.subject),
        path: mapPath(expr.path, map),
        fallback: fallback && changed(fallback, { expr: map(fallback.expr) }),
      });
    }
    case 'has':
      return changed(expr, { subject: map(expr.subject), path: mapPath(expr.path, map) });
    case 'parens':
      return changed(expr, { inner: map(expr.inner) });
    case 'with':
      return changed(expr, { scope: map(expr.scope), body: map(expr.body) });
    case 'let':
      return changed(expr, { bindings: mapBindings(expr.bindings, map), body: map(expr.body) });
    case 'assert':
      return changed(expr, { condition: map(expr.condition), body: map(expr.body) });
    case 'if':
      return changed(expr, {
        condition: map(expr.condition),
        yes: map(expr.yes),
        no: map(expr.no),
      });
    case 'lambda':
      return changed(expr, { parameter: mapParameter(expr.parameter, map), body: map(expr.body) });
    case 'apply':
      return changed(expr, { fn: map(expr.fn), argument: map(expr.argument) });
    case 'binary':
      return changed(expr, { left: map(expr.left), right: map(expr.right) });
    case 'unary':
      return changed(expr, { operand: map(expr.operand) });
  }
}

/** The object with these properties, or itself where it has them already. */
function changed<T extends object, K extends keyof T>(value: T, properties: Pick<T, K>): T {
  for (const name in properties) {
    if (properties[name] !== value[name]) return { ...value, ...properties };
  }
  return value;
}

function each<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  const mapped = items.map(map);
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

function mapInterpolation(part: Interpolation, map: MapChild): Interpolation {
  return changed(part, { expr: map(part.expr) });
}

function mapParts(parts: readonly StringPart[], map: MapChild): readonly StringPart[] {
  return each(parts, (part) =>
    part.kind === 'interpolation' ? mapInterpolation(part, map) : part,
  );
}

function mapName(name: AttrName, map: MapChild): AttrName {
  switch (name.kind) {
    case 'identifier':
      return name;
    case 'string':
      return changed(name, { lines: each(name.lines, (line) => mapParts(line, map)) });
    case 'dynamic':
      return changed(name, { part: mapInterpolation(name.part, map) });
  }
}

function mapPath(path: readonly Selector[], map: MapChild): readonly Selector[] {
  return each(path, (step) => changed(step, { name: mapName(step.name, map) }));
}

function mapBindings(items: readonly BindingItem[], map: MapChild): readonly BindingItem[] {
  return each(items, (item) => {
    switch (item.kind) {
      case 'binding':
        return changed(item, { path: mapPath(item.path, map), value: map(item.value, item.path) });
      case 'inherit':
        return changed(item, { source: item.source && mapSource(item.source, map) });
      default:
        return item;
    }
  });
}

/** The source of an `inherit` stays in its parentheses. */
function mapSource(source: Parens, map: MapChild): Parens {
  return changed(source, { inner: map(source.inner) });
}

function mapParameter(parameter: Parameter, map: MapChild): Parameter {
  switch (parameter.kind) {
    case 'identifier':
      return parameter;
    case 'formals':
      return mapFormals(parameter, map);
    case 'named':
      return changed(parameter, {
        first: mapFirst(parameter.first, map),
        second: mapFirst(parameter.second, map),
      });
  }
}

function mapFirst(part: Identifier | Formals, map: MapChild): Identifier | Formals {
  return part.kind === 'formals' ? mapFormals(part, map) : part;
}

function mapFormals(formals: Formals, map: MapChild): Formals {
  return changed(formals, {
    formals: each(formals.formals, (one) => {
      if (one.kind === 'ellipsis' || one.fallback === undefined) return one;
      return changed(one, { fallback: changed(one.fallback, { expr: map(one.fallback.expr) }) });
    }),
  });
}

/** In the order in which they stand in the text. */
function childrenOf(expr: Expr): readonly Expr[] {
  const children: Expr[] = [];
  mapChildren(expr, (child) => {
    children.push(child);
    return child;
  });
  return children;
}

/** The expression and all that is inside of it. */
export function* expressionsIn(expr: Expr): Generator<Expr> {
  const waiting: Expr[] = [expr];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
}
