import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGitIgnore } from './gitIgnore.ts';

const patternsOf = (text: string): readonly string[] =>
  readGitIgnore(text).proposals.flatMap(({ path, value }) =>
    path.join('.') === 'programs.git.ignores' && value.kind === 'list'
      ? value.items.map((item) => (item.kind === 'string' ? item.value : ''))
      : [],
  );

test('any text is read, twice the same way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readGitIgnore(text)).toEqual(readGitIgnore(text));
    }),
  );
});

test('every line that is no comment is a pattern or left', () => {
  const line = fc.stringMatching(/^[a-z#! *\\\0/]{0,5}$/);
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { left } = readGitIgnore(lines.join('\n'));
      const patterns = patternsOf(lines.join('\n'));
      for (const [index, written] of lines.entries()) {
        if (written.startsWith('#') || written.trim() === '') continue;
        const found =
          left.some((one) => one.line === index + 1 && one.text === written) ||
          patterns.some(
            (one) => written.startsWith(one) && written.slice(one.length).trim() === '',
          );
        expect(found, written).toBe(true);
      }
      expect(new Set(patterns).size).toBe(patterns.length);
    }),
  );
});

test('the lines of the result read as themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = patternsOf(text);
      expect(patternsOf(once.join('\n'))).toEqual(once);
    }),
  );
});

test('patterns join what is ignored already, each at its line', () => {
  expect(readGitIgnore('# mine\n.DS_Store\n\n!keep\n').proposals).toEqual([
    {
      scope: 'home',
      path: ['programs', 'git', 'enable'],
      value: { kind: 'boolean', value: true },
      joins: false,
      line: 1,
    },
    ...[
      ['.DS_Store', 2],
      ['!keep', 4],
    ].map(([value, line]) => ({
      scope: 'home',
      path: ['programs', 'git', 'ignores'],
      value: { kind: 'list', items: [{ kind: 'string', value }] },
      joins: true,
      line,
    })),
  ]);
});

test('a file of comments amounts to nothing', () => {
  expect(readGitIgnore('# a\n\n   \n')).toEqual({ proposals: [], left: [] });
});

test.each([
  ['a  \r\n', ['a']],
  ['a\\  \n', ['a\\ ']],
  ['a\\\\  \n', ['a\\\\']],
  ['\\#a\n #b\n', ['\\#a', ' #b']],
  ['*.log\n!a.log\n*.log\n', ['!a.log', '*.log']],
  ['\ufeffa\n', ['a']],
])('%j', (text, patterns) => {
  expect(patternsOf(text)).toEqual(patterns);
});

test('a line with NUL is left', () => {
  expect(readGitIgnore('a\0b\n').left.map((one) => one.line)).toEqual([1]);
});
