import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, tokenizers } from './language.ts';
import { linesOf } from './lines.ts';

/** Each token as `kind text`, plain text and spaces left out. */
function tokensOf(language: Language, text: string): string[] {
  const found: string[] = [];
  let state = '';
  for (const line of linesOf(text)) {
    const read = tokenizers[language](line, state);
    state = read.state;
    read.tokens.forEach((token, index) => {
      const piece = line.slice(token.start, read.tokens[index + 1]?.start);
      if (token.kind !== 'text') found.push(`${token.kind} ${piece}`);
    });
  }
  return found;
}

const pieces = fc.constantFrom(
  ...`" '' ' \${ $$ $ { } \\ /* */ # = == . ; : in let null 12 1.5e3 ./a ~/b <nixpkgs> a-b x.y "k" \`\`\` ** [a](b) * if`.split(
    ' ',
  ),
  ' ',
  '\n',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);
const anyLanguage = fc.constantFrom<Language>('nix', 'markdown', 'shell', 'text');

test('tokens cover every line exactly, whatever the text', () => {
  fc.assert(
    fc.property(anyLanguage, anyText, (language, text) => {
      let state = '';
      for (const line of linesOf(text)) {
        const read = tokenizers[language](line, state);
        state = read.state;
        const starts = read.tokens.map((token) => token.start);
        expect(starts[0]).toBe(line === '' ? undefined : 0);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(starts[index + 1] ?? line.length);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

describe('nix', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'a binding',
      'programs.git.enable = true;',
      ['attribute programs.git.enable', 'punctuation =', 'constant true', 'punctuation ;'],
    ],
    [
      'a quoted key',
      '"a b".c = 1;',
      ['attribute "a b".c', 'punctuation =', 'number 1', 'punctuation ;'],
    ],
    ['a selection is no key', 'with pkgs; git.out', ['keyword with', 'punctuation ;']],
    ['an equation is no key', 'a == b', ['punctuation ==']],
    [
      'a path',
      '[ ./a/b.nix ../c ~/d <nixpkgs> ]',
      [
        'punctuation [',
        'path ./a/b.nix',
        'path ../c',
        'path ~/d',
        'path <nixpkgs>',
        'punctuation ]',
      ],
    ],
    ['an update is no path', 'a // b', ['punctuation //']],
    ['escapes', '"a\\n\\${b}"', ['string "a', 'escape \\n\\$', 'string {b}"']],
    ['two dollars', '"$${a}"', ['string "$${a}"']],
    [
      'an interpolation with a set and a string in it',
      '"a${ { x = "}"; }.x }b"',
      [
        'string "a',
        'escape ${',
        'punctuation {',
        'attribute x',
        'punctuation =',
        'string "}"',
        'punctuation ;',
        'punctuation }.',
        'escape }',
        'string b"',
      ],
    ],
    [
      'an indented string over lines',
      "x = ''\n  if ''${a} ''' $b\n  \"${c}\"\n'';",
      [
        'attribute x',
        'punctuation =',
        "string ''",
        'string   if ',
        "escape ''$",
        'string {a} ',
        "escape '''",
        'string  $b',
        'string   "',
        'escape ${',
        'escape }',
        'string "',
        "string ''",
        'punctuation ;',
      ],
    ],
    [
      'a comment over lines',
      '1 /* a\nb */ 2 # c',
      ['number 1', 'comment /* a', 'comment b */', 'number 2', 'comment # c'],
    ],
    [
      'builtins',
      'builtins.map (x: throw x)',
      ['builtin builtins.map', 'punctuation (', 'punctuation :', 'builtin throw', 'punctuation )'],
    ],
  ];
  test.each(cases)('%s', (_name, text, tokens) => {
    expect(tokensOf('nix', text)).toEqual(tokens);
  });
});

test('shell', () => {
  expect(tokensOf('shell', '# why\nhost="a $b" # c\nif [ x#y ]; then')).toEqual([
    'comment # why',
    'attribute host',
    'punctuation =',
    'string "a ',
    'escape $b',
    'string "',
    'comment # c',
    'keyword if',
    'punctuation [',
    'punctuation #',
    'punctuation ];',
    'keyword then',
  ]);
});

test('markdown', () => {
  expect(tokensOf('markdown', '# Title\n- `x` and **y**\n```sh\n# no title\n```\nz')).toEqual([
    'heading # Title',
    'punctuation - ',
    'string `x`',
    'heading **y**',
    'comment ```sh',
    'string # no title',
    'comment ```',
  ]);
});
