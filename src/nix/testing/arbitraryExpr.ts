/** Random trees of Nix, for the laws of the parser and the printer. */

import fc from 'fast-check';
import * as build from '../build.ts';
import { type BindingItem, bare, type Expr, type Formal, type StringPart } from '../tree.ts';

const nowhere = { start: 0, end: 0 } as const;

const name = fc.constantFrom('a', 'b', 'config', 'pkgs', 'lib', 'x1', "prime'", 'kebab-case', '_u');
const attr = fc.oneof(name, fc.constantFrom('in', 'a b', '1', 'x.y', '"', '${', 'or', ''));
const attrPath = fc.array(attr, { minLength: 1, maxLength: 5 });
const plainText = fc.constantFrom('git', 'two words', "it's", 'a longer piece of text, for width');

function operand(expr: Expr): Expr {
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
      return build.parens(expr);
  }
}

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  name.map(build.identifier),
  fc.nat().map(build.integer),
  fc.constantFrom(0.5, 1e30, 3).map(build.float),
  plainText.map(build.string),
  fc.constantFrom('a\nb', 'x ${y}\n  z\n', "'''\n''${").map(build.string),
  fc.constantFrom('./a.nix', '/etc/x', '~/y', '../.').map(build.path),
  fc.constant<Expr>({ kind: 'searchPath', ...nowhere, text: '<nixpkgs/lib>', trivia: bare }),
);

const { expr } = fc.letrec<{ expr: Expr; bindings: BindingItem[]; formal: Formal }>((tie) => {
  const inner = tie('expr');
  const items = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: inner },
      { weight: 1, arbitrary: fc.constantFrom(build.comment('why'), build.blankLine) },
    ),
    { maxLength: 8 },
  );
  const interpolated = fc
    .tuple(fc.array(fc.oneof(plainText, inner), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([parts, indented]): Expr => {
      const line: StringPart[] = [];
      for (const part of parts) {
        const before = line.at(-1);
        if (typeof part !== 'string') {
          line.push({ kind: 'interpolation', ...nowhere, expr: part, after: [] });
        } else if (before?.kind !== 'text') line.push({ kind: 'text', text: part });
      }
      const first: StringPart[] = [{ kind: 'text', text: 'first' }];
      const lines = indented ? [first, line, []] : [line];
      return { kind: 'string', ...nowhere, quotes: indented ? "''" : '"', lines, trivia: bare };
    });
  const operators = fc.constantFrom<Parameters<typeof build.binary>[1][]>(
    ...(['|>', '<|', '->', '||', '&&', '==', '!=', '<', '>', '<=', '>='] as const),
    ...(['//', '+', '-', '*', '/', '++'] as const),
  );
  return {
    formal: fc
      .record({ name: name.map(build.identifier), default: fc.option(inner, { nil: undefined }) })
      .map(
        ({ name, default: value }): Formal => ({
          kind: 'formal',
          name,
          fallback: value === undefined ? undefined : { question: bare, expr: value },
          comma: bare,
        }),
      ),
    bindings: fc.array(
      fc.oneof<fc.Arbitrary<BindingItem>[]>(
        fc.tuple(attrPath, inner).map(([path, value]) => build.binding(path, value)),
        fc
          .tuple(fc.array(attr, { maxLength: 5 }), fc.option(inner, { nil: undefined }))
          .map(([names, source]) => build.inherit(names, source)),
        fc.constantFrom(build.comment('one\ntwo'), build.blankLine),
      ),
      { maxLength: 5 },
    ),
    expr: fc.oneof(
      { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
      leaf,
      items.map(build.list),
      tie('bindings').map(build.attrSet),
      tie('bindings').map(
        (bindings): Expr => ({
          ...build.attrSet(bindings),
          keyword: { word: 'rec', trivia: bare },
        }),
      ),
      interpolated,
      fc
        .tuple(inner, fc.array(inner, { minLength: 1, maxLength: 4 }))
        .map(([fn, args]) => build.apply(fn, ...args)),
      fc.tuple(inner, attrPath).map(([subject, path]) => build.select(subject, ...path)),
      fc.tuple(inner, attrPath, inner).map(([subject, path, fallback]): Expr => {
        const select = build.select(subject, ...path);
        if (select.kind !== 'select') return select;
        return { ...select, fallback: { keyword: bare, expr: operand(fallback) } };
      }),
      fc.tuple(inner, operators, inner).map(([a, operator, b]) => build.binary(a, operator, b)),
      fc.tuple(inner, fc.constantFrom('-' as const, '!' as const)).map(
        ([value, operator]): Expr => ({
          kind: 'unary',
          ...nowhere,
          operator,
          trivia: bare,
          operand: operand(value),
        }),
      ),
      fc.tuple(inner, inner).map(([scope, body]) => build.withScope(scope, body)),
      fc.tuple(tie('bindings'), inner).map(([bindings, body]) => build.letIn(bindings, body)),
      fc.tuple(name, inner).map(([parameter, body]) => build.simpleLambda(parameter, body)),
      fc
        .tuple(fc.uniqueArray(name, { maxLength: 4 }), fc.boolean(), fc.boolean(), inner)
        .map(([names, ellipsis, named, body]) =>
          build.lambda(names, named ? { ellipsis, named: 'args' } : { ellipsis }, body),
        ),
      fc
        .tuple(fc.array(tie('formal'), { minLength: 1, maxLength: 3 }), inner)
        .map(([formals, body]): Expr => {
          const parameter = {
            kind: 'formals',
            ...nowhere,
            open: bare,
            formals,
            close: bare,
          } as const;
          return { kind: 'lambda', ...nowhere, parameter, colon: bare, body };
        }),
      fc.tuple(inner, inner, inner).map(
        ([condition, yes, no]): Expr => ({
          kind: 'if',
          ...nowhere,
          keyword: bare,
          condition,
          thenKeyword: bare,
          yes,
          elseKeyword: bare,
          no,
        }),
      ),
      fc.tuple(inner, inner).map(
        ([condition, body]): Expr => ({
          kind: 'assert',
          ...nowhere,
          keyword: bare,
          condition,
          semicolon: bare,
          body,
        }),
      ),
    ),
  };
});

/** Any tree that the builders can make, and a few that only the parser makes. */
export const arbitraryExpr: fc.Arbitrary<Expr> = expr;

const comments: ReadonlySet<string> = new Set([
  ...['start', 'end', 'mark', 'trivia', 'open', 'close', 'equals', 'semicolon', 'colon'],
  ...[
    'keyword',
    'inKeyword',
    'thenKeyword',
    'elseKeyword',
    'question',
    'dot',
    'comma',
    'at',
    'after',
  ],
]);

/** What a tree means: without offsets, marks and comments. */
export function bones(tree: unknown): unknown {
  if (Array.isArray(tree)) {
    return tree.filter((item) => item?.kind !== 'comments').map(bones);
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  const kept = Object.entries(tree).filter(
    ([key]) => !comments.has(key) || isSetKeyword(tree, key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, bones(value)]));
}

/** The `keyword` of a set is `rec`, which means something; elsewhere it is where comments stand. */
function isSetKeyword(tree: object, key: string): boolean {
  return key === 'keyword' && 'kind' in tree && tree.kind === 'set';
}
