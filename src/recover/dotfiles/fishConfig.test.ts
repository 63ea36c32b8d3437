import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFishConfig } from './fishConfig.ts';
import { fishStatements } from './fishStatements.ts';
import { inShort, lostStatements } from './testing/nothingLost.ts';

const texts = (source: string) => fishStatements(source).map(({ text }) => text);

const statements = [
  ...[
    'alias a b',
    "alias a='b c'",
    'abbr -a g git',
    'set -gx A b',
    'set -x PATH x $PATH',
    'fish_add_path ~/bin',
  ],
  ...[
    'function f\n  a\nend',
    'if a\n b\nelse if c\n d\nend',
    'a; and b',
    'a\nor b',
    'set -gx X_TOKEN y',
    '# note',
  ],
  ...[
    'starship init fish | source',
    'switch x\n case y\nend',
    '(',
    '"',
    "'",
    'end',
    'begin',
    '\\',
    'a &&',
    'a |',
  ],
];
const file = fc.oneof(
  fc.array(fc.constantFrom(...statements), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.array(fc.constantFrom(...statements), { maxLength: 8 }).map((lines) => lines.join('; ')),
  fc.string({ unit: 'binary' }),
);

test('nothing of any file is lost', () => {
  fc.assert(
    fc.property(file, (text) => {
      expect(lostStatements(fishStatements(text), readFishConfig(text))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('any text is split, in order, and only white space and semicolons are between the statements', () => {
  fc.assert(
    fc.property(file, (source) => {
      let rest = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
      for (const { text } of fishStatements(source)) {
        const at = rest.indexOf(text);
        expect(rest.slice(0, at).replace(/[;\s]/g, '')).toBe('');
        rest = rest.slice(at + text.length);
      }
      expect(rest.replace(/[;\s]/g, '')).toBe('');
    }),
    { numRuns: 1000 },
  );
});

test('a long or deep text takes no long stack', () => {
  for (const piece of ['(', '"$(', 'begin;', 'if a\n', 'a\nand ', '\n\n;', "'"]) {
    fishStatements(piece.repeat(20_000));
  }
});

test.each([
  'function f\n  if a; b; else if c; d; end\nend',
  'for x in a b\n  echo $x; y\nend',
  'while true; break; end',
  'if test -f x; and begin; a; b; end\n c\nend',
  'test -f x\nand source x',
  'status is-login; or exit',
  "echo 'it\\'s; b' \"c; $(d; e)\"",
  'set x (a; b)',
  'a \\\n  b',
  'a |\n  b',
  'begin\n  a\nend | b',
])('%j is one statement', (source) => {
  expect(texts(`${source}\nnext`)).toEqual([source, 'next']);
});

/** How fish quotes, which knows two escapes between single quotes. */
const single = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const double = (text: string): string => `"${text.replace(/[\\"$]/g, '\\$&')}"`;

test('every alias of any table comes back as the very string, unless fish could not read it back', () => {
  const row = fc.tuple(
    fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}$/),
    fc.string({
      unit: fc.constantFrom(...'ab \'"\\$`!;|&#~*é()'.split('')),
      minLength: 1,
      maxLength: 12,
    }),
    fc.constantFrom(single, double),
    fc.constantFrom('=', ' '),
  );
  const table = fc.uniqueArray(row, { selector: ([one]) => one, maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows
        .map(([one, value, quote, mark]) => `alias ${one}${mark}${quote(value)}`)
        .join('\n');
      const read = readFishConfig(text).proposals.flatMap(({ path, value }) =>
        path[2] === 'shellAliases' && value.kind === 'string' ? [[path[3], value.value]] : [],
      );
      const expected = rows.filter(([, value]) => !/\\(?:[\\']|$)/.test(value));
      expect(read).toEqual(expected.map(([one, value]) => [one, value]));
    }),
    { numRuns: 500 },
  );
});

const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    "alias ll 'ls -l'\nalias g=git\nalias ...='cd ../..'\nalias x (y)\nalias -s z=w",
    [
      '1 programs.fish.shellAliases.ll = "ls -l"',
      '2 programs.fish.shellAliases.g = "git"',
      '3 programs.fish.shellAliases.... = "cd ../.."',
      '4 programs.fish.interactiveShellInit += "alias x (y)\\nalias -s z=w\\n"',
    ],
  ],
  [
    "abbr -a gco git checkout\nabbr gs 'git status'\nabbr --add --global -- l ls\nabbr -a x --position anywhere y\nabbr -e z",
    [
      '1 programs.fish.shellAbbrs.gco = "git checkout"',
      '2 programs.fish.shellAbbrs.gs = "git status"',
      '3 programs.fish.shellAbbrs.l = "ls"',
      '4 programs.fish.interactiveShellInit += "abbr -a x --position anywhere y\\nabbr -e z\\n"',
    ],
  ],
  [
    'set -gx EDITOR nvim\nset -x GOPATH ~/go\nset -Ux GOBIN $GOPATH/bin\nset -g fish_greeting\nset -gx A b c\nset -gx B "$C"',
    [
      '1 home.sessionVariables.EDITOR = "nvim"',
      '2 home.sessionVariables.GOPATH = "$HOME/go"',
      '3 home.sessionVariables.GOBIN = "$HOME/go/bin"',
      '4 programs.fish.interactiveShellInit += "set -g fish_greeting\\nset -gx A b c\\nset -gx B \\"$C\\"\\n"',
    ],
  ],
  [
    'fish_add_path ~/bin /opt/x\nset -gx PATH $HOME/go/bin $PATH\nset PATH $PATH y\nfish_add_path --append z',
    [
      '1 home.sessionPath += ["$HOME/bin"]',
      '1 home.sessionPath += ["/opt/x"]',
      '2 home.sessionPath += ["$HOME/go/bin"]',
      '3 programs.fish.interactiveShellInit += "set PATH $PATH y\\nfish_add_path --append z\\n"',
    ],
  ],
  [
    'set -x A b\nif status is-interactive\n    # why\n    alias g git\n\n    # f\n    foo; bar\nend\nstarship init fish | source\nzoxide init --cmd cd fish | source',
    [
      '1 home.sessionVariables.A = "b"',
      '4 programs.fish.shellAliases.g = "git"',
      '7 programs.fish.interactiveShellInit += "# f\\nfoo; bar\\n"',
      '9 programs.starship.enable = true',
      '10 programs.zoxide.enable = true',
      '10 programs.zoxide.options = ["--cmd cd"]',
    ],
  ],
  [
    'if status is-interactive\n a\nelse\n alias b c\nend',
    [
      '1 programs.fish.interactiveShellInit += "if status is-interactive\\n a\\nelse\\n alias b c\\nend\\n"',
    ],
  ],
  [
    'set -gx GH_TOKEN abc\nset -gx X_SECRET (pass x)\nif a\n  set -x MY_PASSWORD "b"\nend',
    [
      '2 programs.fish.interactiveShellInit += "set -gx X_SECRET (pass x)\\n"',
      '1 left: set -gx GH_TOKEN abc',
      '3 left: if a\n  set -x MY_PASSWORD "b"\nend',
    ],
  ],
];

test.each(cases)('reads %j', (text, short) => {
  expect(inShort(readFishConfig(text))).toEqual(['1 programs.fish.enable = true', ...short]);
});

test('an empty block gives nothing else', () => {
  expect(inShort(readFishConfig('# a\n'))).toEqual([]);
});
