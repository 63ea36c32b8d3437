import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../nix/value.ts';
import { readGitConfig } from './gitConfig.ts';
import { expectOrderly } from './testing/orderly.ts';

/** A value as JSON shows it, for short expectations. */
function shown(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(shown);
  if (value.kind === 'attrs') {
    return Object.fromEntries(value.attrs.map((attr) => [attr.name, shown(attr.value)]));
  }
  return value.kind === 'string' || value.kind === 'boolean' || value.kind === 'integer'
    ? value.value
    : value;
}

/** Paths below `programs.git`, with their values; the first is always that git is on. */
function settings(text: string): readonly (readonly [string, unknown])[] {
  const [first, ...others] = readGitConfig(text).proposals;
  if (first !== undefined) expect(first.path).toEqual(['programs', 'git', 'enable']);
  return others.map(({ path, value }) => {
    expect(path.slice(0, 2)).toEqual(['programs', 'git']);
    return [path.slice(2).join('|'), shown(value)];
  });
}

const leftLines = (text: string) => readGitConfig(text).left.map((one) => one.line);

const pieces = fc
  .array(
    fc.constantFrom(
      ...['[', ']', '"', '\\', '\n', '\r\n', ' ', '\t', '#', ';', '=', '.', 'a', 'core', '\0'],
      ...['[user]\n', 'name = x', 'token', '[include]\npath=', '://a:b@', '[gpg]\nformat = ssh\n'],
    ),
    { maxLength: 40 },
  )
  .map((all) => all.join(''));

test('any text is read, twice the same way, in the order of its lines', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
      expectOrderly(readGitConfig, text);
    }),
  );
});

test('no text with NUL becomes a value', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      expect(JSON.stringify(readGitConfig(text).proposals)).not.toContain('\\u0000');
    }),
  );
});

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,6}$/);
const written = fc.string({ maxLength: 12 });
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
const entry = fc.record({
  section: name,
  part: fc.option(fc.string({ maxLength: 6 }), { nil: undefined }),
  name,
  value: written,
  decoration: fc.constantFrom('', ' # a comment', ' ; another', '\n\n# a line'),
});

test('every line of a file that git reads is in a proposal or left', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      const lines = entries.map(({ section, part, name, value, decoration }) => {
        const of = part === undefined ? '' : ` ${quoted(part)}`;
        return `[${section}${of}]\n  ${name} = ${quoted(value)}${decoration}\n`;
      });
      const { proposals, left } = readGitConfig(lines.join(''));
      const proposed = proposals
        .filter((one) => one.path[2] === 'settings')
        .flatMap(({ value }) => (value.kind === 'list' ? value.items.map(shown) : [shown(value)]));
      const values = entries.map((one) => one.value);
      const texts = proposed.map(String).sort();
      expect(proposed.length + left.length).toBe(entries.length);
      const missing = [...values];
      for (const text of texts) {
        expect(missing).toContain(text);
        missing.splice(missing.indexOf(text), 1);
      }
      expect(left.length).toBe(missing.length);
    }),
  );
});

test.each<[text: string, expected: unknown]>([
  ['[user]\nname = Ada\n', [['settings|user|name', 'Ada']]],
  ['[Core] Bare\n', [['settings|core|Bare', true]]],
  [
    '[a]\nb = true\nc = 12\nd = 012\ne = yes\n f = -3\n',
    [
      ['settings|a|b', true],
      ['settings|a|c', 12],
      ['settings|a|d', '012'],
      ['settings|a|e', 'yes'],
      ['settings|a|f', -3],
    ],
  ],
  ['[a]\nb =\n', [['settings|a|b', '']]],
  ['[a]\nb = x  y  # no\n', [['settings|a|b', 'x  y']]],
  ['[a]\nb = "x # y" ; no\n', [['settings|a|b', 'x # y']]],
  [
    '[a]\nb = one \\\n  two\nc = 1',
    [
      ['settings|a|b', 'one   two'],
      ['settings|a|c', 1],
    ],
  ],
  ['[a]\nb = x \\', [['settings|a|b', 'x ']]],
  ['[a]\nb = "\\n\\t\\b\\"\\\\"\n', [['settings|a|b', '\n\t\b"\\']]],
  ['[a]\r\nb = c\r\n', [['settings|a|b', 'c']]],
  ['[branch.Main]\nrebase = true\n', [['settings|branch|main|rebase', true]]],
  [
    '[remote "Or.igin"]\nfetch = +a\nFetch = +b\n',
    [['settings|remote|Or.igin|fetch', ['+a', '+b']]],
  ],
  [
    '[color]\nbranch = auto\n[color "branch"]\ncurrent = blue\n',
    [
      ['settings|color|branch', 'auto'],
      ['settings|color.branch|current', 'blue'],
    ],
  ],
  ['[a "b\\\\c"]\nd = e\n', [['settings|a|b\\\\c|d', 'e']]],
  ['[a "b\\"c"]\nd = e\n', [['settings|a "b\\"c"|d', 'e']]],
])('settings of %j', (text, expected) => {
  expect(settings(text)).toEqual(expected);
  expect(leftLines(text)).toEqual([]);
});

test.each<[text: string, expected: unknown]>([
  ['[user]\nsigningkey = 12\n', [['signing|key', '12']]],
  ['[commit]\ngpgsign = true\n[tag]\ngpgSign = yes\n', [['signing|signByDefault', true]]],
  ['[commit]\ngpgsign = true\n', [['settings|commit|gpgSign', true]]],
  [
    '[commit]\ngpgsign = true\n[tag]\ngpgsign = false\n',
    [
      ['settings|commit|gpgSign', true],
      ['settings|tag|gpgSign', false],
    ],
  ],
  [
    '[gpg]\nformat = ssh\n[gpg "ssh"]\nprogram = /op\n',
    [
      ['signing|format', 'ssh'],
      ['signing|signer', '/op'],
    ],
  ],
  [
    '[gpg]\nformat = ssh\nprogram = gpg2\n',
    [
      ['signing|format', 'ssh'],
      ['settings|gpg|program', 'gpg2'],
    ],
  ],
  [
    '[gpg]\nprogram = gpg2\n',
    [
      ['signing|format', 'openpgp'],
      ['signing|signer', 'gpg2'],
    ],
  ],
  [
    '[gpg]\nformat = other\nprogram = gpg2\n',
    [
      ['settings|gpg|format', 'other'],
      ['settings|gpg|program', 'gpg2'],
    ],
  ],
])('signing in %j', (text, expected) => {
  expect(settings(text)).toEqual(expected);
});

const lfs = (skip: string) => `[filter "lfs"]
  clean = git-lfs clean -- %f
  smudge = git-lfs smudge${skip} -- %f
  process = git-lfs filter-process${skip}
  required = true
`;

test('what `git lfs install` writes is one option', () => {
  expect(settings(lfs(''))).toEqual([['lfs|enable', true]]);
  expect(settings(lfs(' --skip'))).toEqual([
    ['lfs|enable', true],
    ['lfs|skipSmudge', true],
  ]);
  expect(settings(`${lfs('')}  other = 1\n`)).toHaveLength(5);
});

test('includes join, from the home folder', () => {
  const text =
    '[include]\npath = work.inc\n[includeIf "gitdir:./w/"]\npath = /a\n[include]\npath\n';
  expect(settings(text)).toEqual([
    ['includes', [{ path: '~/work.inc' }]],
    ['includes', [{ path: '/a', condition: 'gitdir:~/w/' }]],
  ]);
  expect(readGitConfig(text).proposals.map((one) => one.joins)).toEqual([false, true, true]);
  expect(leftLines(text)).toEqual([6]);
});

test.each([
  '[github]\ntoken = abc',
  '[sendemail]\nsmtpPass = abc',
  '[http]\nproxy = http://me:pw@proxy:80',
  '[url "https://me:pw@example.org/"]\ninsteadOf = x:',
  '[http]\nextraHeader = "Authorization: Basic abc"',
  '[credential]\nhelper = "!f() { echo password=abc; }; f"',
  '[core]\nexcludesFile = ~/.ignore',
])('%j is left', (text) => {
  expect(settings(text)).toEqual([]);
  expect(leftLines(text)).toEqual([2]);
});

test.each([
  '[core]\naskPass = /bin/ask',
  '[http]\nproxy = http://me@proxy:80',
  '[url "git@github.com:"]\ninsteadOf = gh:',
  '[credential]\nhelper = "!f() { echo password=$TOKEN; }; f"',
])('%j is no secret', (text) => {
  expect(settings(text)).toHaveLength(1);
  expect(leftLines(text)).toEqual([]);
});

test('what git cannot read is left, and reading goes on behind it', () => {
  const text = 'a = 1\n[b\nc = 1\n[d]\n= 1\ne = "x\nf = \\q\ng = 1\n';
  expect(settings(text)).toEqual([['settings|d|g', 1]]);
  expect(leftLines(text)).toEqual([1, 2, 3, 5, 6, 7]);
});

test('all lines of a long value are left together', () => {
  expect(leftLines('[github]\ntoken = a\\\nb\\\nc\n')).toEqual([2, 3, 4]);
});

test('nothing but comments amounts to nothing', () => {
  expect(readGitConfig('# a\n\n[user]\n')).toEqual({ proposals: [], left: [] });
});
