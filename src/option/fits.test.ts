import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../nix/value.ts';
import { firstValue } from './firstValue.ts';
import { branchOf, fits } from './fits.ts';
import { arbitraryType, arbitraryValueOf } from './testing/arbitraryOption.ts';
import type { OptionType } from './type.ts';

const string = (value: string): Value => ({ kind: 'string', value });
const integer = (value: number): Value => ({ kind: 'integer', value });
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items });
const attrs = (entries: Readonly<Record<string, Value>>): Value => ({
  kind: 'attrs',
  attrs: Object.entries(entries).map(([name, value]) => ({ name, value })),
});

test('the first value of a type fits it', () => {
  fc.assert(
    fc.property(arbitraryType, (type) => {
      expect(fits(type, firstValue(type))).toBeUndefined();
    }),
  );
});

test('a value made from a type fits it', () => {
  const pair = arbitraryType.chain((type) => fc.tuple(fc.constant(type), arbitraryValueOf(type)));
  fc.assert(
    fc.property(pair, ([type, value]) => {
      expect(fits(type, value)).toBeUndefined();
    }),
  );
});

test('a raw expression fits every type, unless it is blank', () => {
  fc.assert(
    fc.property(arbitraryType, fc.string(), (type, text) => {
      expect(fits(type, { kind: 'raw', text }) === undefined).toBe(text.trim() !== '');
    }),
  );
});

test('what is wrong deep inside a fitting value is found where it is', () => {
  const type: OptionType = {
    kind: 'attrsOf',
    of: {
      kind: 'submodule',
      options: [{ name: 'ports', type: { kind: 'listOf', of: { kind: 'integer', max: 65535 } } }],
    },
  };
  const value = attrs({ web: attrs({ ports: list(integer(80), integer(70000)) }) });
  expect(fits(type, value)?.path).toEqual(['web', 'ports', '1']);
});

test.each<[string, OptionType, Value, string]>([
  [
    'a number as text',
    { kind: 'integer', min: 1, max: 9 },
    string('3'),
    'a whole number from 1 to 9',
  ],
  ['a whole number that is too large to be exact', { kind: 'integer' }, integer(2 ** 60), 'whole'],
  ['a path as text', { kind: 'string' }, { kind: 'path', text: './a' }, 'text'],
  ['a relative path as text', { kind: 'path' }, string('etc/hosts'), 'starts with `/`'],
  ['a whole number for one with a point', { kind: 'float' }, integer(1), 'with a point'],
  ['NUL', { kind: 'string' }, string('a\0b'), 'NUL'],
  ['half a character', { kind: 'lines' }, string('\ud83d'), 'half a character'],
  ['a package name as text', { kind: 'package' }, string('git'), 'a package'],
  ['an unknown setting', { kind: 'submodule', options: [] }, attrs({ a: integer(1) }), 'called a'],
  [
    'none of several',
    { kind: 'either', branches: [{ kind: 'boolean' }, { kind: 'package' }] },
    integer(1),
    'on or off, or a package',
  ],
])('%s is refused in words', (_, type, value, words) => {
  expect(fits(type, value)?.message).toContain(words);
});

test('a value that fits no branch is shown as the branch of its shape', () => {
  const branches: readonly OptionType[] = [
    { kind: 'boolean' },
    { kind: 'listOf', of: { kind: 'integer' } },
  ];
  expect(branchOf(branches, list(string('a')))).toBe(1);
  expect(branchOf(branches, { kind: 'boolean', value: true })).toBe(0);
});
