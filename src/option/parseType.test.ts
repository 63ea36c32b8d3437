import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstValue } from './firstValue.ts';
import { fits } from './fits.ts';
import { isOpaque, parseType } from './parseType.ts';
import type { OptionType } from './type.ts';

/** Every distinct type of upstream's documents, with how many options of each set have it. */
const documented: {
  readonly sets: readonly string[];
  readonly types: readonly (readonly [type: string, ...counts: readonly number[]])[];
} = JSON.parse(readFileSync(new URL('./testing/typeStrings.json', import.meta.url), 'utf8'));

/** What needs raw Nix: functions, overlays, package sets, modules, and what upstream does not describe. */
const opaque = new Set([
  'An evaluation of Nixpkgs; the top level attribute set of packages',
  'An overlay function, takes self and super and returns an attribute set overriding the desired attributes.',
  'Function that takes an attribute set and returns a list containing a selection of the values of the input set',
  'Json value or lambda',
  'Toplevel NixOS config',
  'attribute set of list of module',
  'function that evaluates to a(n) (attribute set)',
  'function that evaluates to a(n) attribute set of anything',
  'list of (tuple of (unsigned integer, meaning >=0, or one of “level auto”, “level full-speed”, “level disengaged”) (unsigned integer, meaning >=0) (unsigned integer, meaning >=0))',
  'module',
  'none',
  'null or unspecified value',
  'raw value',
  'unspecified value',
]);

test('every documented type is understood to its end, or is one that needs raw Nix', () => {
  const found = documented.types.map(([type]) => type).filter((type) => isOpaque(parseType(type)));
  const unlisted = found.filter(
    (type) => !opaque.has(type) && !/^(null or \(?)?function that evaluates/.test(type),
  );
  expect(unlisted).toEqual([]);
});

test('at most one option in a hundred of any set is opaque', () => {
  for (const [index, set] of documented.sets.entries()) {
    const count = (rows: typeof documented.types): number =>
      rows.reduce((sum, [, ...counts]) => sum + (counts[index] ?? 0), 0);
    const raw = count(documented.types.filter(([type]) => isOpaque(parseType(type))));
    expect(raw / count(documented.types), set).toBeLessThanOrEqual(0.01);
  }
});

test('the first value of every documented type fits it, unless it is text after a pattern', () => {
  for (const [text] of documented.types) {
    const type = parseType(text);
    const misfit = fits(type, firstValue(type));
    if (misfit !== undefined) expect(JSON.stringify(type), text).toContain('"matching"');
  }
});

test('no text makes the parser throw or give up without a type', () => {
  const pieces = fc.constantFrom(
    'null or ',
    'list of ',
    '(',
    ')',
    ' or ',
    'string',
    'one of "a"',
    ', ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        expect(parseType(text).kind).toBeTypeOf('string');
      },
    ),
  );
  expect(parseType('list of '.repeat(10_000)).kind).toBe('opaque');
  expect(parseType(`${'('.repeat(10_000)}string`).kind).toBe('opaque');
});

const string: OptionType = { kind: 'string' };
const integer: OptionType = { kind: 'integer' };
const literal = (value: string) => ({ kind: 'string', value }) as const;

test.each<[string, OptionType]>([
  ['null or (list of string)', { kind: 'nullOr', of: { kind: 'listOf', of: string } }],
  [
    'null or string or signed integer',
    { kind: 'nullOr', of: { kind: 'either', branches: [string, integer] } },
  ],
  [
    '(null or string) or signed integer convertible to it',
    { kind: 'nullOr', of: { kind: 'either', branches: [string, integer] } },
  ],
  [
    'one of "a", “b or c”, 1, true',
    {
      kind: 'enum',
      values: [
        literal('a'),
        literal('b or c'),
        { kind: 'integer', value: 1 },
        { kind: 'boolean', value: true },
      ],
    },
  ],
  ['one of <null>, “a”', { kind: 'nullOr', of: { kind: 'enum', values: [literal('a')] } }],
  [
    'value "auto" (singular enum) or signed integer',
    { kind: 'either', branches: [{ kind: 'enum', values: [literal('auto')] }, integer] },
  ],
  [
    '16 bit unsigned integer; between 0 and 65535 (both inclusive)',
    { kind: 'integer', min: 0, max: 65535 },
  ],
  [
    'integer or floating point number between 0.5 and 2 (both inclusive)',
    {
      kind: 'either',
      branches: [
        { kind: 'integer', min: 1, max: 2 },
        { kind: 'float', min: 0.5, max: 2 },
      ],
    },
  ],
  [
    'string matching the pattern (a|b)+ or signed integer',
    { kind: 'either', branches: [{ kind: 'string', matching: '(a|b)+' }, integer] },
  ],
  [
    'list of (string matching the pattern [a-z]{2})',
    { kind: 'listOf', of: { kind: 'string', matching: '[a-z]{2}' } },
  ],
  ['non-empty (list of string)', { kind: 'listOf', of: string, min: 1 }],
  ['unique (non-empty (list of string))', { kind: 'listOf', of: string, min: 1 }],
  ['lazy attribute set of string', { kind: 'attrsOf', of: string }],
  [
    'open submodule of attribute set of string',
    { kind: 'submodule', options: [], freeform: string },
  ],
  [
    'open submodule of (TOML value)',
    { kind: 'submodule', options: [], freeform: { kind: 'freeform', format: 'toml' } },
  ],
  ['strings concatenated with ", "', string],
  ['function that evaluates to a(n) string', { kind: 'opaque', description: 'a function' }],
])('%s', (text, type) => {
  expect(parseType(text)).toEqual(type);
});
