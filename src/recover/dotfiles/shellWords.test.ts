import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalText } from './shellValues.ts';
import { shellWords } from './shellWords.ts';

const texts = (source: string) => shellWords(source)?.map(literalText);

const pieces = [
  'a',
  '=',
  '"',
  "'",
  "$'",
  '\\',
  '$',
  '{',
  '}',
  '(',
  ')',
  '`',
  ' ',
  '\n',
  '~',
  '#',
  '\\x',
];
const shellLike = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')),
);

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(shellLike, (source) => shellWords(source) === undefined || true),
    {
      numRuns: 2000,
    },
  );
});

/** What bash itself makes of the words of a command, where it does not refuse them. */
function bashWords(commands: readonly string[]): readonly string[][] {
  const script = commands
    .map((command) => `printf '%s\\0' ${command.replace(/^x /, '')}; printf '\\001\\0'`)
    .join('\n');
  const out = execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8', cwd: '/proc' });
  return out
    .split('\u0001\0')
    .slice(0, -1)
    .map((one) => one.split('\0').slice(0, -1));
}

test('what is read as plain text is what bash reads', () => {
  const quoted = fc.array(
    fc.oneof(
      fc
        .string({ unit: fc.constantFrom('a', ' ', '"', '$', '\\', '`', '#', ';', '~', '*', 'é') })
        .map((text) => `'${text}'`),
      fc
        .string({
          unit: fc.constantFrom('a', ' ', "'", '\\\\', '\\"', '\\$', '\\a', '#', ';', '\\`'),
        })
        .map((text) => `"${text}"`),
      fc
        .string({
          unit: fc.constantFrom('a', '"', "\\'", '\\n', '\\x41', '\\101', '\\e', '\\u00e9', '$'),
        })
        .map((text) => `$'${text}'`),
      fc
        .string({ unit: fc.constantFrom('a', '\\ ', '\\"', "\\'", '\\\\', '=', '-', '#', '%') })
        .map((text) => `b${text}`),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const commands = fc.array(
    fc
      .array(quoted, { minLength: 1, maxLength: 3 })
      .map((words) => `x ${words.map((one) => one.join('')).join(' ')}`),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(commands, (sources) => {
      const expected = bashWords(sources);
      for (const [index, source] of sources.entries()) {
        expect(texts(source)?.slice(1), source).toEqual(expected[index]);
      }
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['a b # c', ['a', 'b']],
  ['a \\\n  b', ['a', 'b']],
  ['alias x= y', ['alias', 'x=', 'y']],
  ['a "" b', ['a', '', 'b']],
  ['a $HOME', ['a', undefined]],
  ['a "$(b "c")" d', ['a', undefined, 'd']],
  ['a `b c` d', ['a', undefined, 'd']],
  ['a ~/b *.c', ['a', undefined, undefined]],
  ['a b#c', ['a', 'b#c']],
  ['a; b', undefined],
  ['a | b', undefined],
  ['a > b', undefined],
  ['a "b', undefined],
  ["a 'b", undefined],
  ['', undefined],
  ['# a', undefined],
])('the words of %j', (source, words) => {
  expect(texts(source)).toEqual(words);
});

test('an array has its items', () => {
  const [word] = shellWords('plugins=(\n  git # why\n  "b c"\n)') ?? [];
  expect(word?.[1]?.kind === 'array' && word[1].items.map(literalText)).toEqual(['git', 'b c']);
});
