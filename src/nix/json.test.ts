import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attrsOf } from './attrs.ts';
import { decodeContext, decodeValue, encodeValue, type Json } from './json.ts';
import { arbitraryValue } from './testing/arbitraryValue.ts';
import type { Value } from './value.ts';

function decode(input: unknown) {
  const context = decodeContext();
  const value = decodeValue(input, undefined, context);
  return { value, problems: context.problems };
}

test('what is encoded is decoded to the same value, through JSON text', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      const json: Json = JSON.parse(JSON.stringify(encodeValue(value)));
      expect(decode(json)).toEqual({ value, problems: [] });
    }),
    { numRuns: 500 },
  );
});

test('decoding never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      decode(input);
    }),
  );
});

test.each<[string, Value, Json]>([
  [
    'a name that begins with $',
    attrsOf([['$mod', text('SUPER')]]),
    { $attrs: [['$mod', 'SUPER']] },
  ],
  ['a numeric name', attrsOf([['1', text('x')]]), { $attrs: [['1', 'x']] }],
  ['a whole float', { kind: 'float', value: 2 }, { $float: 2 }],
  ['a package', { kind: 'package', attrPath: ['a', 'b'] }, { $package: 'a.b' }],
  ['a package with a dot in a name', { kind: 'package', attrPath: ['a.b'] }, { $package: ['a.b'] }],
])('%s', (_, value, json) => {
  expect(encodeValue(value)).toEqual(json);
  expect(decode(json)).toEqual({ value, problems: [] });
});

test('names with $ written by hand are plain attributes', () => {
  expect(decode({ $mod: 'SUPER', bind: 1 }).value).toEqual(
    attrsOf([
      ['$mod', text('SUPER')],
      ['bind', { kind: 'integer', value: 1 }],
    ]),
  );
});

test('characters that Nix cannot hold are left out and reported', () => {
  expect(decode(['a\0b\ud800'])).toEqual({
    value: { kind: 'list', items: [text('ab')] },
    problems: [{ steps: [0], message: expect.stringContaining('cannot hold') }],
  });
});

test('what is nested too deep is left out, and the rest kept', () => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  const { value, problems } = decode({ a: 1, deep });
  expect(value?.kind === 'attrs' && value.attrs.map(({ name }) => name)).toEqual(['a', 'deep']);
  expect(problems).toHaveLength(1);
});

test('no more parts are read than allowed', () => {
  const { value, problems } = decode(Array.from({ length: 500_000 }, () => 0));
  expect(value?.kind === 'list' && value.items.length).toBeLessThan(100_000);
  expect(problems).toHaveLength(1);
});

test('a name that stands twice is kept once', () => {
  const { value, problems } = decode({
    $attrs: [
      ['a', 1],
      ['a', 2],
    ],
  });
  expect(value).toEqual(attrsOf([['a', { kind: 'integer', value: 1 }]]));
  expect(problems).toHaveLength(1);
});

function text(value: string): Value {
  return { kind: 'string', value };
}

test('a package path too long for any printer is no package', () => {
  expect(decode({ $package: Array.from({ length: 65 }, () => 'a') }).value?.kind).toBe('attrs');
  expect(decode({ $package: 'a.'.repeat(200_000) }).value?.kind).toBe('attrs');
});
