import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParseErrorCode, parse } from './parse.ts';
import { print } from './print.ts';
import { arbitraryExpr } from './testing/arbitraryExpr.ts';
import { parses } from './testing/realNix.ts';
import type { BindingItem, Expr } from './tree.ts';

/** The text of every attribute that is no set itself, by its path; what is broken stands under `!`. */
function leaves(expr: Expr, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (item: BindingItem): void => {
    if (item.kind === 'broken') found.set(`${prefix}!`, item.text);
    if (item.kind !== 'binding') return;
    const steps = item.path.map(({ name }) => (name.kind === 'identifier' ? name.name : '?'));
    const path = `${prefix}${steps.join('.')}`;
    if (item.value.kind !== 'set') found.set(path, print(item.value).text);
    else for (const [inner, text] of leaves(item.value, `${path}.`)) found.set(inner, text);
  };
  if (expr.kind === 'lambda') return leaves(expr.body, prefix);
  if (expr.kind === 'set') expr.bindings.forEach(visit);
  return found;
}

const codesOf = (text: string): readonly ParseErrorCode[] =>
  parse(text).errors.map((error) => error.code);

const sample = `{ config, pkgs, ... }:
{
  imports = [ ./a.nix ];
  home.username = "jane";
  programs.git = {
    enable = true;
    userName = "Jane";
    settings = {
      init.defaultBranch = "main";
    };
  };
  programs.zsh.initContent = ''
    echo hi
    export A=1
  '';
  x = let y = 1; in y + 1;
  home.packages = with pkgs; [ git vim ];
  last = true;
}
`;

/** Pieces that make trouble when they meet. */
const arbitrarySource = fc
  .array(
    fc.oneof(
      fc.constantFrom('{', '}', '[', ']', '(', ')', '"', "''", '${', ';', '=', '.', ':', '@'),
      fc.constantFrom('let ', ' in ', 'inherit ', 'with ', 'rec ', 'if ', ' then ', ' else '),
      fc.constantFrom('a', '1', '1.', './', '/', '#', '/*', '*/', '\n', ' ', '\\', '$', "'", '\0'),
      fc.constantFrom('a = 1;', ' or ', '...', ',', '?', '//', '++', '|>', '<', '~/', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('laws', () => {
  test('no text makes it throw, every error lies in the text, and errors come with reasons', () => {
    fc.assert(
      fc.property(arbitrarySource, (text) => {
        for (const error of parse(text).errors) {
          expect(error.start).toBeGreaterThanOrEqual(0);
          expect(error.end).toBeGreaterThanOrEqual(error.start);
          expect(error.end).toBeLessThanOrEqual(text.length);
          expect(error.message).not.toBe('');
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('whatever was read can be printed', () => {
    fc.assert(
      fc.property(arbitrarySource, (text) => {
        const { expr, after } = parse(text);
        expect(print(expr, after).text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('every node stands where its offsets say', () => {
    fc.assert(
      fc.property(arbitraryExpr, (tree) => {
        const { text } = print(tree);
        const { expr } = parse(text);
        expect(expr.start).toBe(text.search(/[^\s]/));
        expect(expr.end).toBe(text.trimEnd().length);
      }),
    );
  });

  test('time grows with the length, not faster', () => {
    const shapes = [
      (n: number) => `{ ${'a.b = [ "c" ]; '.repeat(n)} }`,
      (n: number) => `{ ${'a = 1 '.repeat(n)} }`,
      (n: number) => '{ a = ('.repeat(n),
      (n: number) => '"${'.repeat(n),
      (n: number) => "''\n a = ".repeat(n),
      (n: number) => '/* a */ '.repeat(n),
      (n: number) => 'a.b_c:'.repeat(n),
      (n: number) => '('.repeat(n),
    ];
    for (const shape of shapes) {
      const time = (n: number): number => {
        const text = shape(n);
        // The processor's time: a busy machine must not look like a slow parser.
        const begin = process.cpuUsage();
        parse(text);
        const { user, system } = process.cpuUsage(begin);
        return (user + system) / 1000;
      };
      const least = (n: number): number => Math.min(time(n), time(n), time(n), time(n));
      // Ten times the text may take ten times as long; a quadratic parser would take a hundred times.
      expect(least(8000) / Math.max(least(800), 0.5)).toBeLessThan(45);
    }
  });
});

describe('damage stays where it is', () => {
  const whole = leaves(parse(sample).expr);

  test('the sample is whole', () => {
    expect(codesOf(sample)).toEqual([]);
    expect([...whole.keys()]).toHaveLength(9);
  });

  const tokens = [...sample.matchAll(/;|\}|"|''|\bin\b/g)];

  test.each(tokens.map((token) => [token[0], token.index] as const))(
    'without the %j at %i at most one binding is lost',
    (token, at) => {
      const text = sample.slice(0, at) + sample.slice(at + token.length);
      const { expr, errors } = parse(text);
      expect(errors.length).toBeGreaterThan(0);
      const left = leaves(expr);
      const lost = [...whole].filter(([path, value]) => left.get(path) !== value);
      expect(lost.length).toBeLessThanOrEqual(1);
    },
  );

  test.each<[string, readonly ParseErrorCode[], readonly string[]]>([
    ['{ a = 1 b = 2; }', ['missing-semicolon'], ['a', 'b']],
    ['{ a = f b\n c.d = 2; }', ['missing-semicolon'], ['a', 'c.d']],
    ['{ a = f "x"\n b = 2; }', ['missing-semicolon'], ['a', 'b']],
    ['{ inherit a b\n c = 1; }', ['missing-semicolon'], ['c']],
    ['{ a = ; b = 2; }', ['missing-expression'], ['a', 'b']],
    ['{ a = \n b = 2; }', ['missing-expression'], ['a', 'b']],
    ['{ a = with x;\n b = 2; }', ['missing-expression'], ['a', 'b']],
    ['{ a = [ 1 2 ; b = 2; }', ['unexpected'], ['a', 'b']],
    ['{ a = ( 1 ; b = 2; }', ['unexpected'], ['a', 'b']],
    ['{ a = = 2; b = 3; }', ['missing-expression'], ['a', 'b']],
    ['{ ;; b = 3; }', ['unexpected', 'unexpected'], ['!', 'b']],
    ['{ a = let b = 1; c; d = 2; }', ['missing-in'], ['a', 'd']],
    ['{ a = "x ${ ( } y"; b = 2; }', ['missing-expression'], ['a', 'b']],
    ['{ a, b ... }: { a = 1; }', ['unexpected'], ['a']],
    ['{ a, b: { a = 1; }', ['missing-closer'], ['a']],
    ['{ a = 1; /* b = 2; }', ['unclosed-comment', 'missing-closer'], ['a']],
  ])('%s', (text, codes, paths) => {
    expect(codesOf(text)).toEqual(codes);
    expect([...leaves(parse(text).expr).keys()]).toEqual(paths);
  });

  test('a broken value keeps its text to the letter', () => {
    const { expr } = parse('{ a = f (1 + # why\n  ; b = 2; }');
    expect(leaves(expr).get('a')).toBe('f (1 + # why\n');
  });

  test('what is too deep is an error of that binding', () => {
    const text = `{ a = ${'('.repeat(5000)}1${')'.repeat(5000)}; b = 2; }`;
    expect(codesOf(text)).toEqual(['too-deep']);
    expect([...leaves(parse(text).expr).keys()]).toEqual(['a', 'b']);
  });
});

describe('the whole language', () => {
  test.each([
    'a: b: c',
    '{ a, b ? 1, c, ... }: a',
    '{ a, }: a',
    'args@{ a, ... }: args',
    '{ a }@args: args',
    '{ }: 1',
    '{ ... }: 1',
    'x:x',
    'let a = 1; in a',
    'let { body = 1; }',
    'rec { a = 1; inherit (builtins) map; inherit b; }',
    '{ "a b" = 1; ${"c"} = 2; d."e".f = 3; }',
    'with { a = 1; }; assert true; if a then 1 else 2',
    '{ a = 1; }.a or 2',
    'builtins.a.b or builtins.map or 3',
    '({ or = 1; }).or',
    'let or = 1; in (x: x) or',
    '[ 1 (-1) (a: a) ./x <nixpkgs> <a/b> ~/x /y ../z ./a/${"b"}/c.nix a/b 1.5 .5 1. ]',
    '[ http://a.b/c?d=e ]',
    '-1 - -2 * 3 / 4 + 5',
    '!true && false || true -> false',
    '[ 1 ] ++ [ 2 ] == [ 1 2 ] && { } // { a = 1; } != { }',
    '1 < 2 && 2 >= 1',
    '{ } ? a.b ? "c"',
    `"a \${"b \${"c"}"} $\${d} \\\${e} \\" \\n"`,
    `''\n  a ''\${b} ''' $$ ''\\n\n    \${"c"}\n''`,
    '# comment\n1 # trailing\n# last',
    '/* a */ 1 /* b\n c */',
    '/** doc */ x: /**/ x',
    '{\r\n  a = 1;\r\n  b = "x\r\ny";\r\n}\r\n',
    '{\ta = 1;\t}',
    '__curPos',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual([]);
    expect(parses(`(a: b: c: d: e:\n${text}\n)`)).toBe(true);
    const { expr, after } = parse(text);
    expect(codesOf(print(expr, after).text)).toEqual([]);
  });

  test.each(['a |> b |> c', 'a <| b <| c', '\ufeff{ }'])(
    '%s, which not every Nix knows',
    (text) => {
      expect(codesOf(text)).toEqual([]);
    },
  );

  test.each(['a == b == c', 'a < b < c', 'a |> b <| c', 'a ? ', './a/', 'f x: y', '[ -1 ]', 'or'])(
    '%s is refused, as Nix does',
    (text) => {
      expect(codesOf(text).length).toBeGreaterThan(0);
      expect(parses(`(a: b: c: f: x: y:\n${text}\n)`)).toBe(false);
    },
  );
});
