import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attrsOf } from '../nix/attrs.ts';
import { arbitraryValue } from '../nix/testing/arbitraryValue.ts';
import type { Value } from '../nix/value.ts';
import { fits } from './fits.ts';
import { misfitsOf, missingIn } from './misfits.ts';
import { arbitraryType } from './testing/arbitraryOption.ts';
import type { OptionType } from './type.ts';

const text = (value: string): Value => ({ kind: 'string', value });
const user: OptionType = {
  kind: 'submodule',
  options: [
    { name: 'name', type: { kind: 'string' }, required: true },
    { name: 'age', type: { kind: 'integer', min: 0 } },
  ],
};

test('there are misfits exactly where the value does not fit', () => {
  fc.assert(
    fc.property(arbitraryType, arbitraryValue, (type, value) => {
      expect(misfitsOf(type, value).length === 0).toBe(fits(type, value) === undefined);
    }),
  );
});

test('every part that does not fit is told', () => {
  const users: OptionType = { kind: 'attrsOf', of: user };
  const value = attrsOf([
    [
      'a',
      attrsOf([
        ['name', text('A')],
        ['age', text('old')],
      ]),
    ],
    ['b', attrsOf([['nmae', text('B')]])],
    ['c', attrsOf([['name', text('C')]])],
  ]);
  expect(misfitsOf(users, value).map(({ path }) => path)).toEqual([
    ['a', 'age'],
    ['b', 'nmae'],
  ]);
  expect(missingIn(users, value)).toEqual([['b', 'name']]);
});

test('items of a list are told by their number', () => {
  const ports: OptionType = { kind: 'listOf', of: { kind: 'integer', min: 0, max: 65_535 } };
  const port = (value: number): Value => ({ kind: 'integer', value });
  const value: Value = { kind: 'list', items: [port(22), port(70_000), text('http')] };
  expect(misfitsOf(ports, value).map(({ path }) => path)).toEqual([['1'], ['2']]);
});
