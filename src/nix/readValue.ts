/** Expressions as values: the one reader of what is written as plain data, as paths and as packages. */

import { attrsOf } from './attrs.ts';
import { beyondLeast } from './build.ts';
import { unescapeIndented, unescapeSimple } from './strings.ts';
import type { AttrName, Binary, BindingItem, Expr, Selector, StringExpr } from './tree.ts';
import type { AttrPath, Attrs, Value } from './value.ts';

/** What an expression that has to be computed counts as; nothing where the whole is no value then. */
export type Computed = (expr: Expr) => Value | undefined;

/**
 * The value that `expr` writes; the inverse of `expressionOf`. Comments count for nothing here: who cannot
 * keep them has to look for them first.
 */
export function readValue(expr: Expr, computed: Computed): Value | undefined {
  switch (expr.kind) {
    case 'identifier':
      if (expr.name === 'null') return { kind: 'null' };
      return expr.name === 'true' || expr.name === 'false'
        ? { kind: 'boolean', value: expr.name === 'true' }
        : computed(expr);
    case 'integer':
    case 'float':
      return numberOf(expr.kind, Number(expr.text)) ?? computed(expr);
    case 'unary': {
      const { operator, operand } = expr;
      if (operator === '-' && (operand.kind === 'integer' || operand.kind === 'float')) {
        return numberOf(operand.kind, -Number(operand.text)) ?? computed(expr);
      }
      return computed(expr);
    }
    case 'string': {
      const value = textOf(expr);
      return value === undefined ? computed(expr) : { kind: 'string', value };
    }
    case 'path': {
      const [part, ...more] = expr.parts;
      return part?.kind === 'text' && more.length === 0
        ? { kind: 'path', text: part.text }
        : computed(expr);
    }
    case 'select': {
      const attrPath = namesOf(expr.path);
      return expr.subject.kind === 'identifier' &&
        expr.subject.name === 'pkgs' &&
        expr.fallback === undefined &&
        attrPath !== undefined
        ? { kind: 'package', attrPath }
        : computed(expr);
    }
    case 'list': {
      const items: Value[] = [];
      for (const item of expr.items) {
        if (item.kind === 'comments') continue;
        const value = readValue(item, computed);
        if (value === undefined) return computed(expr);
        items.push(value);
      }
      return { kind: 'list', items };
    }
    case 'set':
      return (
        (expr.keyword === undefined ? readBindings(expr.bindings, computed) : undefined) ??
        computed(expr)
      );
    case 'parens':
      return readValue(expr.inner, computed);
    case 'binary':
      return quotientOf(expr) ?? computed(expr);
    default:
      return computed(expr);
  }
}

/** The names of an attribute path; nothing if one of them has to be computed. */
export function namesOf(path: readonly Selector[]): AttrPath | undefined {
  const names: string[] = [];
  for (const { name } of path) {
    const plain = nameOf(name);
    if (plain === undefined) return undefined;
    names.push(plain);
  }
  return names;
}

/** A name as it is meant; nothing if it has to be computed. */
export function nameOf(name: AttrName): string | undefined {
  if (name.kind === 'identifier') return name.name;
  return name.kind === 'string' ? textOf(name) : undefined;
}

function numberOf(kind: 'integer' | 'float', value: number): Value | undefined {
  return kind === 'float' || Number.isSafeInteger(value) ? { kind, value: value + 0 } : undefined;
}

/** A float that is too close to 0 to be written by itself; see `build.float`. */
function quotientOf({ left, operator, right }: Binary): Value | undefined {
  if (operator !== '/' || right.kind !== 'float' || Number(right.text) !== beyondLeast) return;
  const above = readValue(left, () => undefined);
  return above?.kind === 'float' ? { kind: 'float', value: above.value / beyondLeast } : undefined;
}

/** Attributes of one set, with those of a common name merged; nothing where Nix would have to decide. */
function readBindings(items: readonly BindingItem[], computed: Computed): Attrs | undefined {
  let attrs: Attrs = attrsOf([]);
  for (const item of items) {
    if (item.kind === 'comments') continue;
    const path = item.kind === 'binding' ? namesOf(item.path) : undefined;
    if (item.kind !== 'binding' || path === undefined) return undefined;
    const value = readValue(item.value, computed);
    const merged = value === undefined ? undefined : withAt(attrs, path, value);
    if (merged === undefined) return undefined;
    attrs = merged;
  }
  return attrs;
}

/** The set with `value` at `path`, where nothing stands yet but sets, whose attributes differ. */
function withAt(attrs: Attrs, [name = '', ...rest]: AttrPath, value: Value): Attrs | undefined {
  const index = attrs.attrs.findIndex((attr) => attr.name === name);
  const old = attrs.attrs[index]?.value;
  const [next] = rest;
  if (old === undefined) {
    const inner = next === undefined ? value : withAt(attrsOf([]), rest, value);
    return inner && { kind: 'attrs', attrs: [...attrs.attrs, { name, value: inner }] };
  }
  if (old.kind !== 'attrs') return undefined;
  const merged = next === undefined ? union(old, value) : withAt(old, rest, value);
  return merged && { kind: 'attrs', attrs: attrs.attrs.with(index, { name, value: merged }) };
}

function union(attrs: Attrs, more: Value): Attrs | undefined {
  if (more.kind !== 'attrs') return undefined;
  return more.attrs.reduce<Attrs | undefined>(
    (all, { name, value }) => all && withAt(all, [name], value),
    attrs,
  );
}

function textOf({ quotes, lines }: StringExpr): string | undefined {
  const parts = lines.flat();
  if (parts.some((part) => part.kind === 'interpolation')) return undefined;
  const meaning = quotes === '"' ? unescapeSimple : unescapeIndented;
  return lines
    .map((line) => line.map((part) => (part.kind === 'text' ? meaning(part.text) : '')).join(''))
    .join('\n');
}
