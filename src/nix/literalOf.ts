/** Plain data that is written as Nix, read back as the value that it is. */

import { parse } from './parse.ts';
import { unescapeIndented, unescapeSimple } from './strings.ts';
import type { AttrName, BindingItem, Comments, Expr, StringExpr } from './tree.ts';
import type { Attr, Value } from './value.ts';

/**
 * The value that `text` writes, where that is all it says: nothing for what has to be computed, nor where
 * comments would get lost. The inverse of printing a value.
 */
export function literalOf(text: string): Value | undefined {
  const { expr, after, errors } = parse(text);
  if (errors.length > 0 || after.length > 0) return undefined;
  return hasComment(expr) ? undefined : valueIn(expr);
}

/** Comments hang on any token; a quote inside of a text is escaped here and never looks like one. */
const hasComment = (expr: Expr): boolean =>
  /"kind":"(?:line|block)"|"trailing":"/.test(JSON.stringify(expr));

function valueIn(expr: Expr): Value | undefined {
  switch (expr.kind) {
    case 'identifier':
      if (expr.name === 'null') return { kind: 'null' };
      return expr.name === 'true' || expr.name === 'false'
        ? { kind: 'boolean', value: expr.name === 'true' }
        : undefined;
    case 'integer':
    case 'float':
      return numberOf(expr.kind, Number(expr.text));
    case 'unary':
      return expr.operator === '-' &&
        (expr.operand.kind === 'integer' || expr.operand.kind === 'float')
        ? numberOf(expr.operand.kind, -Number(expr.operand.text))
        : undefined;
    case 'string': {
      const value = textOf(expr);
      return value === undefined ? undefined : { kind: 'string', value };
    }
    case 'path': {
      const [part, ...more] = expr.parts;
      return part?.kind === 'text' && more.length === 0
        ? { kind: 'path', text: part.text }
        : undefined;
    }
    case 'select': {
      const names = expr.path.map(({ name }) => nameOf(name));
      return expr.subject.kind === 'identifier' &&
        expr.subject.name === 'pkgs' &&
        expr.fallback === undefined &&
        names.every((name) => name !== undefined)
        ? { kind: 'package', attrPath: names }
        : undefined;
    }
    case 'list': {
      const items = expr.items.map(itemOf);
      return items.every((item) => item !== undefined) ? { kind: 'list', items } : undefined;
    }
    case 'set': {
      if (expr.keyword !== undefined) return undefined;
      const attrs = expr.bindings.map(attrOf);
      if (!attrs.every((attr) => attr !== undefined)) return undefined;
      return new Set(attrs.map(({ name }) => name)).size === attrs.length
        ? { kind: 'attrs', attrs }
        : undefined;
    }
    default:
      return undefined;
  }
}

function numberOf(kind: 'integer' | 'float', value: number): Value | undefined {
  return kind === 'float' || Number.isSafeInteger(value) ? { kind, value: value + 0 } : undefined;
}

const itemOf = (item: Expr | Comments): Value | undefined =>
  item.kind === 'comments' ? undefined : valueIn(item);

function attrOf(item: BindingItem): Attr | undefined {
  if (item.kind !== 'binding') return undefined;
  const [first, ...more] = item.path;
  const name = first && more.length === 0 ? nameOf(first.name) : undefined;
  const value = valueIn(item.value);
  return name === undefined || value === undefined ? undefined : { name, value };
}

function nameOf(name: AttrName): string | undefined {
  if (name.kind === 'identifier') return name.name;
  return name.kind === 'string' ? textOf(name) : undefined;
}

function textOf({ quotes, lines }: StringExpr): string | undefined {
  const parts = lines.flat();
  if (parts.some((part) => part.kind === 'interpolation')) return undefined;
  const meaning = quotes === '"' ? unescapeSimple : unescapeIndented;
  return lines
    .map((line) => line.map((part) => (part.kind === 'text' ? meaning(part.text) : '')).join(''))
    .join('\n');
}
