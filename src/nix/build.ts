/**
 * Trees made rather than parsed, for whoever generates Nix. Whatever is handed in, the result prints as
 * valid Nix: names are quoted, strings escaped, and parentheses stand where the grammar asks for them.
 */

import { isIdentifier } from './attrName.ts';
import { escapeIndented, escapeSimple, fitsIndented } from './strings.ts';
import {
  type Apply,
  type AttrName,
  type AttrSet,
  type Binary,
  type BinaryOperator,
  type Binding,
  type BindingItem,
  bare,
  type Comments,
  type Expr,
  type Formals,
  type Identifier,
  type Inherit,
  type Lambda,
  type Let,
  type List,
  type Parens,
  type PathExpr,
  type Select,
  type Selector,
  type StringExpr,
  type Trivium,
  type With,
  type Word,
} from './tree.ts';
import type { AttrPath } from './value.ts';

const nowhere = { start: 0, end: 0 } as const;

/** The same node, owned by `owner`: the printer hands back a span for it. */
export function mark<T extends Expr | Binding | Inherit>(node: T, owner: string): T {
  return { ...node, mark: owner };
}

/** A variable, also `true`, `false` and `null`. Throws if `name` cannot be a variable. */
export function identifier(name: string): Identifier {
  if (!isIdentifier(name)) throw new Error(`not an identifier: ${name}`);
  return { kind: 'identifier', ...nowhere, name, trivia: bare };
}

export function boolean(value: boolean): Identifier {
  return identifier(value ? 'true' : 'false');
}

export const nullValue: Identifier = identifier('null');

/** A whole number that a double holds exactly. The smallest integer Nix has is out of a double's reach. */
export function integer(value: number): Expr {
  const digits = BigInt(Math.trunc(value)).toString();
  return negatable('integer', digits);
}

/** Nix refuses literals closer to 0 than this; they are written as a quotient, which is exact. */
const leastFloat = 2 ** -1022;
export const beyondLeast = 2 ** 60;

/** A finite number, with a point or an exponent even when it is whole. */
export function float(value: number): Expr {
  if (value !== 0 && Math.abs(value) < leastFloat) {
    return binary(float(value * beyondLeast), '/', float(beyondLeast));
  }
  const digits = Object.is(value, -0) ? '-0' : String(value);
  const [mantissa = '', exponent] = digits.split('e');
  const pointed = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return negatable('float', exponent === undefined ? pointed : `${pointed}e${exponent}`);
}

function negatable(kind: 'integer' | 'float', digits: string): Expr {
  const negative = digits.startsWith('-');
  const word: Word = { kind, ...nowhere, text: negative ? digits.slice(1) : digits, trivia: bare };
  return negative
    ? { kind: 'unary', ...nowhere, operator: '-', trivia: bare, operand: word }
    : word;
}

/** A string that means exactly `text`, between `''` when it has several lines and that keeps every byte. */
export function string(text: string): StringExpr {
  return fitsIndented(text) ? indentedString(text) : simpleString(text);
}

/** A string in these quotes if they keep every byte of it. */
export function stringIn(quotes: StringExpr['quotes'], text: string): StringExpr {
  const fits = quotes === "''" && fitsIndented(text.includes('\n') ? text : `${text}\n`);
  return fits ? indentedString(text) : simpleString(text);
}

function simpleString(text: string): StringExpr {
  const lines = text === '' ? [[]] : [[{ kind: 'text', text: escapeSimple(text) } as const]];
  return { kind: 'string', ...nowhere, quotes: '"', lines, trivia: bare };
}

function indentedString(text: string): StringExpr {
  const lines = escapeIndented(text)
    .split('\n')
    .map((line) => (line === '' ? [] : [{ kind: 'text', text: line } as const]));
  return { kind: 'string', ...nowhere, quotes: "''", lines, trivia: bare };
}

/** A path that has been checked: `./home.nix`. Text that Nix would not read as a path becomes a string. */
export function path(text: string): PathExpr | StringExpr {
  if (!isPath(text)) return simpleString(text);
  return { kind: 'path', ...nowhere, parts: [{ kind: 'text', text }], trivia: bare };
}

/** Whether Nix reads `text` as a path literal: it has a slash, and no character that would need quotes. */
function isPath(text: string): boolean {
  return /^(?:[a-zA-Z0-9._+-]*|~)(?:\/[a-zA-Z0-9._+-]+)+$/.test(text);
}

export function list(items: readonly (Expr | Comments)[]): List {
  const wrapped = items.map((item) => (item.kind === 'comments' ? item : asOperand(item)));
  return { kind: 'list', ...nowhere, open: bare, items: wrapped, close: bare };
}

export function attrSet(bindings: readonly BindingItem[]): AttrSet {
  return { kind: 'set', ...nowhere, keyword: undefined, open: bare, bindings, close: bare };
}

/** `a.b = value;`; a path of no names is a bug of the caller. */
export function binding(names: AttrPath, value: Expr): Binding {
  if (names.length === 0) throw new Error('a binding needs a name');
  const steps = selectors(names, false);
  return { kind: 'binding', ...nowhere, path: steps, equals: bare, value, semicolon: bare };
}

/** `inherit a b;`, or `inherit (source) a b;`. */
export function inherit(names: readonly string[], source?: Expr): Inherit {
  return {
    kind: 'inherit',
    ...nowhere,
    keyword: bare,
    source: source === undefined ? undefined : parens(source),
    names: names.map(attrName),
    semicolon: bare,
  };
}

/** Comment lines of their own, one a line of `text`. */
export function comment(text: string): Comments {
  const trivia = text
    .split(/\r\n?|\n/)
    .map((line): Trivium => ({ kind: 'line', text: line === '' ? '' : ` ${line.trimEnd()}` }));
  return { kind: 'comments', trivia };
}

/** An empty line between items or bindings. */
export const blankLine: Comments = { kind: 'comments', trivia: [{ kind: 'blank' }] };

export interface FormalsOptions {
  readonly ellipsis?: boolean;
  /** The name after `@`. */
  readonly named?: string;
}

/** A function of an attribute set: `{ config, pkgs, ... }@args: body`. */
export function lambda(names: readonly string[], options: FormalsOptions, body: Expr): Lambda {
  const last = names.length - 1;
  const formals: Formals = {
    kind: 'formals',
    ...nowhere,
    open: bare,
    formals: [
      ...names.map(
        (name, index) =>
          ({
            kind: 'formal',
            name: identifier(name),
            fallback: undefined,
            comma: index < last || options.ellipsis === true ? bare : undefined,
          }) as const,
      ),
      ...(options.ellipsis === true ? [{ kind: 'ellipsis', trivia: bare } as const] : []),
    ],
    close: bare,
  };
  const parameter =
    options.named === undefined
      ? formals
      : ({
          kind: 'named',
          ...nowhere,
          first: formals,
          at: bare,
          second: identifier(options.named),
        } as const);
  return { kind: 'lambda', ...nowhere, parameter, colon: bare, body };
}

/** A function of one argument: `name: body`. */
export function simpleLambda(name: string, body: Expr): Lambda {
  return { kind: 'lambda', ...nowhere, parameter: identifier(name), colon: bare, body };
}

/** `fn a b`, each argument in parentheses where it needs them. */
export function apply(fn: Expr, ...args: readonly Expr[]): Expr {
  return args.reduce<Expr>(
    (applied, argument): Apply => ({
      kind: 'apply',
      ...nowhere,
      fn: applied.kind === 'apply' ? applied : asOperand(applied),
      argument: asOperand(argument),
    }),
    fn,
  );
}

/** `subject.a.b`, or the subject itself for a path of no names. */
export function select(subject: Expr, ...names: AttrPath): Expr {
  if (names.length === 0) return subject;
  if (subject.kind === 'select' && subject.fallback === undefined) {
    return { ...subject, path: [...subject.path, ...selectors(names, true)] };
  }
  return {
    kind: 'select',
    ...nowhere,
    subject: asSubject(subject),
    path: selectors(names, true),
    fallback: undefined,
  } satisfies Select;
}

/** `left operator right`, both in parentheses unless they are operands by themselves. */
export function binary(left: Expr, operator: BinaryOperator, right: Expr): Binary {
  const operand = (expr: Expr) => (expr.kind === 'apply' ? expr : asOperand(expr));
  return {
    kind: 'binary',
    ...nowhere,
    left: operand(left),
    operator,
    trivia: bare,
    right: operand(right),
  };
}

/** `with scope; body` */
export function withScope(scope: Expr, body: Expr): With {
  return { kind: 'with', ...nowhere, keyword: bare, scope, semicolon: bare, body };
}

/** `let bindings in body` */
export function letIn(bindings: readonly BindingItem[], body: Expr): Let {
  return { kind: 'let', ...nowhere, keyword: bare, bindings, inKeyword: bare, body };
}

export function parens(inner: Expr): Parens {
  return { kind: 'parens', ...nowhere, open: bare, inner, close: bare };
}

/** The name as it stands in a path: quoted unless it is an identifier. */
function attrName(name: string): AttrName {
  return isIdentifier(name) ? identifier(name) : simpleString(name);
}

function selectors(names: AttrPath, afterSubject: boolean): readonly Selector[] {
  return names.map((name, index) => ({
    dot: afterSubject || index > 0 ? bare : undefined,
    name: attrName(name),
  }));
}

/** `expr` where the grammar wants an operand: an item of a list, an argument, a side of an operator. */
function asOperand(expr: Expr): Expr {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'string':
    case 'path':
    case 'list':
    case 'set':
    case 'select':
    case 'parens':
      return expr;
    default:
      return parens(expr);
  }
}

/** `expr` before a dot; a selection that comes here has a fallback, which would swallow what follows. */
function asSubject(expr: Expr): Expr {
  return expr.kind === 'select' ? parens(expr) : asOperand(expr);
}
