import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../nix/value.ts';
import { readJsonWithComments } from './jsonWithComments.ts';

/** What the value is as plain JSON; numbers lose their kind. */
function plainJson(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'float':
    case 'string':
      return value.value;
    case 'list':
      return value.items.map(plainJson);
    case 'attrs':
      return Object.fromEntries(value.attrs.map((attr) => [attr.name, plainJson(attr.value)]));
    default:
      throw new Error(`no JSON has a ${value.kind}`);
  }
}

const comment = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', '{', ',', '*', '/') }).map((text) => `//${text}\n`),
  fc.string({ unit: fc.constantFrom('a', '"', '}', ',', '\n') }).map((text) => `/*${text}*/`),
  fc.constantFrom('', ' ', '\n', '\r\n', '\t'),
);

/** JSON as a person writes it: `gaps` are taken in turn between any two tokens, and lists end with a comma. */
function written(json: unknown, gap: () => string): string {
  const inside = (items: readonly string[]) =>
    items.map((item) => `${gap()}${item}${gap()},`).join('') + gap();
  if (Array.isArray(json)) return `[${inside(json.map((item) => written(item, gap)))}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const members = Object.entries(json);
  return `{${inside(members.map(([name, value]) => `${JSON.stringify(name)}${gap()}:${gap()}${written(value, gap)}`))}}`;
}

const wellFormed = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
const json = fc.jsonValue({ stringUnit: 'grapheme' });
const object = fc.dictionary(wellFormed, json);

test('any text is read without throwing, and its parts lie in it one behind the other', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'{}[],:"\\/*u0-1.eE \n', 'true', 'null', '"a"') }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const { parts, broken } = readJsonWithComments(text);
      let at = 0;
      for (const { start, end } of parts) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      if (broken !== undefined) expect(broken.at).toBeGreaterThanOrEqual(at);
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('the values of any JSON come back, with comments and commas anywhere', () => {
  fc.assert(
    fc.property(object, fc.array(comment, { minLength: 1 }), (input, gaps) => {
      let taken = 0;
      const text = written(input, () => gaps[taken++ % gaps.length] ?? '');
      const { kind, parts, broken } = readJsonWithComments(text);
      expect({ kind, broken }).toEqual({ kind: 'object', broken: undefined });
      const sound = parts.filter(({ trouble }) => trouble === undefined);
      const read = Object.fromEntries(sound.map(({ name, value }) => [name, plainJson(value)]));
      const held = Object.entries(JSON.parse(JSON.stringify(input)) as object).filter(
        ([name, value]) => !/[\0\p{Surrogate}]/u.test(name) && !hasUnwritable(value),
      );
      expect(read).toEqual(Object.fromEntries(held));
    }),
  );
});

function hasUnwritable(json: unknown): boolean {
  if (typeof json === 'string') return /[\0\p{Surrogate}]/u.test(json);
  if (typeof json !== 'object' || json === null) return false;
  return Object.entries(json).some(([name, value]) => hasUnwritable(name) || hasUnwritable(value));
}

test('what JSON.parse reads is read alike, and what stands before a break counts', () => {
  fc.assert(
    fc.property(fc.array(json), fc.nat(), (items, cut) => {
      const text = JSON.stringify(items);
      const whole = readJsonWithComments(text);
      expect(whole.broken).toBeUndefined();
      expect(whole.parts).toHaveLength(items.length);
      const part = readJsonWithComments(text.slice(0, 1 + (cut % text.length)));
      const complete = part.parts.slice(0, -1);
      expect(complete).toEqual(whole.parts.slice(0, complete.length));
    }),
  );
});

const valueIn = (text: string) => readJsonWithComments(`[${text}]`).parts[0];

test.each<readonly [string, Value]>([
  ['1', { kind: 'integer', value: 1 }],
  ['-0', { kind: 'integer', value: 0 }],
  ['1.0', { kind: 'float', value: 1 }],
  ['1e2', { kind: 'float', value: 100 }],
  ['9007199254740993', { kind: 'float', value: 9007199254740992 }],
  ['null', { kind: 'null' }],
  ['"a\\u00e9\\n\\/"', { kind: 'string', value: 'aé\n/' }],
  ['"\\ud83d\\ude00"', { kind: 'string', value: '😀' }],
  [
    '{"a": 1, "a": 2}',
    { kind: 'attrs', attrs: [{ name: 'a', value: { kind: 'integer', value: 2 } }] },
  ],
])('%s', (text, value) => {
  expect(valueIn(text)).toMatchObject({ value });
  expect(valueIn(text)?.trouble).toBeUndefined();
});

test.each(['"\\u0000"', '["\\ud800"]', '{"\\u0000": 1}', '1e999'])('Nix cannot hold %s', (text) => {
  expect(valueIn(text)?.trouble).toBeDefined();
  expect(readJsonWithComments(`[${text}, 1]`).parts[1]?.trouble).toBeUndefined();
});

test.each([
  ['{"a": 1, "b": }', 1],
  ['{"a": 1 "b": 2}', 1],
  ['{"a": 1, b: 2}', 1],
  ['{"a": 1, "b": "x', 1],
  ['{"a": 1, /* "b": 2}', 1],
  ['{"a": 1} {"b": 2}', 1],
  [`{"a": 1, "b": ${'['.repeat(101)}${']'.repeat(101)}}`, 1],
  ['"a"', 0],
])('%s is broken behind its parts', (text, count) => {
  const { parts, broken } = readJsonWithComments(text);
  expect(parts).toHaveLength(count);
  expect(broken).toBeDefined();
});

test('a hundred brackets are deep enough', () => {
  expect(readJsonWithComments('['.repeat(100) + ']'.repeat(100)).broken).toBeUndefined();
  expect(readJsonWithComments('['.repeat(100_000)).broken).toBeDefined();
});

test('nothing but comments is nothing', () => {
  expect(readJsonWithComments('\ufeff // a\n /* b */ ').kind).toBe('nothing');
});
