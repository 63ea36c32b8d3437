import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attrsOf } from './attrs.ts';
import { expressionOf } from './expressionOf.ts';
import { literalOf } from './literalOf.ts';
import { print } from './print.ts';
import { arbitraryValue } from './testing/arbitraryValue.ts';
import type { Value } from './value.ts';

const written = (value: Value): string => print(expressionOf(value)).text;

test('what is read back is written the same', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      const read = literalOf(written(value));
      if (read !== undefined) expect(written(read)).toBe(written(value));
    }),
  );
});

const abc: Value = attrsOf([
  [
    'a',
    attrsOf([
      ['b', { kind: 'integer', value: 1 }],
      ['c', { kind: 'integer', value: 2 }],
    ]),
  ],
]);

test.each<[string, Value]>([
  ['true', { kind: 'boolean', value: true }],
  ['-3', { kind: 'integer', value: -3 }],
  ['1.5', { kind: 'float', value: 1.5 }],
  ['"a\\n\\"b\\""', { kind: 'string', value: 'a\n"b"' }],
  ["''\n  a\n  b\n''", { kind: 'string', value: 'a\nb\n' }],
  ['./file', { kind: 'path', text: './file' }],
  ['pkgs.python3Packages.requests', { kind: 'package', attrPath: ['python3Packages', 'requests'] }],
  ['[ null ]', { kind: 'list', items: [{ kind: 'null' }] }],
  [
    '{ "a b" = 1; }',
    { kind: 'attrs', attrs: [{ name: 'a b', value: { kind: 'integer', value: 1 } }] },
  ],
  ['[ (-1) ]', { kind: 'list', items: [{ kind: 'integer', value: -1 }] }],
  ['{ a.b = 1; a = { c = 2; }; }', abc],
])('%s is data', (text, value) => {
  expect(literalOf(text)).toEqual(value);
});

test.each([
  '1 + 1',
  '"${a}"',
  '[ 1 /* two */ ]',
  '{ inherit a; }',
  'rec { a = 1; }',
  '{ a = 1; a = 2; }',
  '{ a = 1; a.b = 2; }',
  '{ a.b = 1; a = { b = 2; }; }',
  '{ ${a} = 1; }',
  '(1',
  '',
])('%s is more than data', (text) => {
  expect(literalOf(text)).toBeUndefined();
});
