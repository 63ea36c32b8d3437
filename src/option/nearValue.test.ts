import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryValue } from '../nix/testing/arbitraryValue.ts';
import type { Value } from '../nix/value.ts';
import { fits } from './fits.ts';
import { nearValue } from './nearValue.ts';
import { arbitraryType } from './testing/arbitraryOption.ts';
import type { OptionType } from './type.ts';

test('what was meant fits, and a value that fits is let be', () => {
  fc.assert(
    fc.property(arbitraryType, arbitraryValue, (type, value) => {
      const near = nearValue(type, value);
      if (near !== undefined) expect(fits(type, near)).toBeUndefined();
      if (fits(type, value) === undefined) expect(near).toBeUndefined();
    }),
  );
});

const text = (value: string): Value => ({ kind: 'string', value });

test.each<[OptionType, Value, Value | undefined]>([
  [{ kind: 'boolean' }, text('yes'), { kind: 'boolean', value: true }],
  [{ kind: 'boolean' }, text('False'), { kind: 'boolean', value: false }],
  [{ kind: 'boolean' }, text('perhaps'), undefined],
  [{ kind: 'integer' }, text('10'), { kind: 'integer', value: 10 }],
  [{ kind: 'integer', max: 5 }, text('10'), undefined],
  [{ kind: 'integer' }, { kind: 'float', value: 2 }, { kind: 'integer', value: 2 }],
  [{ kind: 'float' }, { kind: 'integer', value: 2 }, { kind: 'float', value: 2 }],
  [{ kind: 'string' }, { kind: 'integer', value: 2 }, text('2')],
  [{ kind: 'listOf', of: { kind: 'string' } }, text('git'), { kind: 'list', items: [text('git')] }],
  [{ kind: 'enum', values: [text('info')] }, text('INFO'), text('info')],
])('%j set to %j', (type, value, expected) => {
  expect(nearValue(type, value)).toEqual(expected);
});
