/** Whatever the files hold, they are recovered, nothing of them is lost, and it does not take long. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceFile } from '../config/config.ts';
import { generate } from '../generate/generate.ts';
import { modernise } from './modernise/modernise.ts';
import { oldWays } from './modernise/oldWays.ts';
import { recover } from './recover.ts';
import { corpusFiles, corpusNames } from './testing/corpus.ts';

const every = new Set(oldWays.map(({ way }) => way));
const all = corpusNames.flatMap(corpusFiles);
const arbitraryPath = fc.oneof(
  fc.constantFrom('flake.nix', 'configuration.nix', 'home.nix', 'hosts/default.nix', 'README.md'),
  fc.constantFrom('flake.lock', 'secret.age', '.gitignore', 'a b.txt', '../up.nix', 'x y.nix', ''),
  fc.constantFrom('Home.nix', 'home.nix/x.nix', 'readme.md', 'HOSTS', 'hosts', 'Configuration.nix'),
  fc.string(),
);
/** Text that is almost a configuration: pieces of real ones, cut and put together anywhere. */
const arbitraryPiece = fc
  .tuple(fc.constantFrom(...all.map(({ text }) => text)), fc.nat(1500), fc.nat(1500))
  .map(([text, from, length]) => text.slice(from, from + length));
const arbitraryText = fc.oneof(
  fc.constantFrom(...all.map(({ text }) => text)),
  fc.array(arbitraryPiece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('\0GITCRYPT\0abc', '\ufeff{ outputs = _: { }; }', '', '{ }', '{ inputs = 1; }'),
);
const arbitraryFiles: fc.Arbitrary<readonly SourceFile[]> = fc.array(
  fc.record({ path: arbitraryPath, text: arbitraryText }),
  { maxLength: 6 },
);

test('any files are recovered, and each is in the config or left out', () => {
  fc.assert(
    fc.property(arbitraryFiles, (files) => {
      const { config, report } = recover(files);
      expect(modernise(config, [], new Set()).config).toBe(config);
      modernise(config, [], every);
      const written = new Set(generate(config).map(({ path }) => path));
      for (const { path } of files) {
        const entries = report.files.filter((one) => one.path === path);
        expect(entries.length, path).toBeGreaterThan(0);
        const isLeftOut = entries.every(({ leftOut }) => leftOut !== undefined);
        expect(isLeftOut || written.has(path), path).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

const flakeOf = (outputs: string): readonly SourceFile[] => [
  { path: 'flake.nix', text: `{ outputs = inputs: ${outputs}; }` },
];

test.each([
  ['itself', 'let x = x; in x'],
  ['a function of itself', 'let f = x: f (f x); in { nixosConfigurations = f f; }'],
  [
    'a text that doubles',
    `let ${doubling('"${', '}${', '}"')} in { nixosConfigurations = { \${a0} = 1; }; }`,
  ],
  [
    'a list that doubles',
    `let ${doubling('', ' ++ ', '')} in { nixosConfigurations = inputs.nixpkgs.lib.genAttrs a0 (x: x); }`,
  ],
  ['a path of many names', `{ ${'a.'.repeat(20_000)}b = 1; }`],
  [
    'modules that import themselves',
    '{ nixosConfigurations.a = inputs.nixpkgs.lib.nixosSystem { modules = [ ./flake.nix { imports = [ ./. ]; } ]; }; }',
  ],
  [
    'many hosts',
    `let h = { modules = [ ${'./a.nix '.repeat(500)} ]; }; in { nixosConfigurations = { ${Array.from({ length: 100 }, (_, index) => `h${index} = inputs.nixpkgs.lib.nixosSystem h;`).join(' ')} }; }`,
  ],
])('%s ends', (_, outputs) => {
  expect(() => recover(flakeOf(outputs))).not.toThrow();
});

function doubling(before: string, between: string, after: string): string {
  const steps = Array.from(
    { length: 100 },
    (_, index) => `a${index} = ${before}a${index + 1}${between}a${index + 1}${after};`,
  );
  return `${steps.join(' ')} a100 = ${before === '' ? '[ "x" ]' : '"x"'};`;
}
