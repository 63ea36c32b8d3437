import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIdentifier, parseAttrPath, printAttrName, printAttrPath } from './attrName.ts';
import { arbitraryAttrName, arbitraryAttrPath } from './testing/arbitraryValue.ts';
import { evalJsonAll } from './testing/realNix.ts';

describe('laws', () => {
  test('a printed path reads as the same path', () => {
    const paths = arbitraryAttrPath.filter((path) => path.length > 0);
    fc.assert(
      fc.property(paths, (path) => {
        expect(parseAttrPath(printAttrPath(path))).toEqual(path);
      }),
    );
  });

  test('real Nix reads a printed name as that very name', () => {
    const names = fc.sample(arbitraryAttrName, { numRuns: 200, seed: 5 });
    const sets = names.map((name) => `builtins.attrNames { ${printAttrName(name)} = 1; }`);
    expect(evalJsonAll(sets)).toEqual(names.map((name) => [name]));
  });
});

test.each([
  'if',
  'then',
  'else',
  'assert',
  'with',
  'let',
  'in',
  'rec',
  'inherit',
  'or',
  '',
  '1a',
  'a b',
])('%j is no identifier', (name) => {
  expect(isIdentifier(name)).toBe(false);
  expect(printAttrName(name)).toBe(`"${name}"`);
});

test.each<[string, readonly string[] | undefined]>([
  ['programs.git.enable', ['programs', 'git', 'enable']],
  ['users.users."jane.doe".home', ['users', 'users', 'jane.doe', 'home']],
  [' a . b ', ['a', 'b']],
  ['environment.etc."a\\"b"', ['environment', 'etc', 'a"b']],
  ['xdg.configFile.0', ['xdg', 'configFile', '0']],
  ['', undefined],
  ['a..b', undefined],
  ['a.', undefined],
  ['"a', undefined],
  ['a."${b}"', undefined],
  ['a b', undefined],
])('%j as a path', (text, path) => {
  expect(parseAttrPath(text)).toEqual(path);
});
