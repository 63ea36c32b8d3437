import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { arbitraryConfig, arbitraryLiteralConfig } from '../config/testing/arbitraryConfig.ts';
import { generate } from '../generate/generate.ts';
import { exampleConfigs } from '../generate/testing/exampleConfigs.ts';
import { recover } from './recover.ts';
import { expressible } from './testing/expressible.ts';

const filesOf = (config: Config) => generate(config).map(({ path, text }) => ({ path, text }));
const textsOf = (config: Config) =>
  Object.fromEntries(filesOf(config).map(({ path, text }) => [path, text]));

test.each(exampleConfigs)('%s is recovered from its files', (_, config) => {
  const { config: back, report } = recover(filesOf(config));
  expect(report.problems).toEqual([]);
  expect(back.sources).toEqual([]);
  expect(textsOf(back)).toEqual(textsOf(config));
});

test('what was generated is recovered', () => {
  fc.assert(
    fc.property(arbitraryLiteralConfig.map(expressible), (config) => {
      const { config: back } = recover(filesOf(config));
      expect(textsOf(back)).toEqual(textsOf(config));
      expect(back.sources).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('what was generated with expressions of all kinds is written the same', () => {
  fc.assert(
    fc.property(arbitraryConfig.map(expressible), (config) => {
      const { config: back } = recover(filesOf(config));
      expect(textsOf(back)).toEqual(textsOf(config));
    }),
    { numRuns: 100 },
  );
});

/** All but the settings, whose order follows the files. */
const withoutSettings = (config: Config) => ({
  ...config,
  flake: { ...config.flake, specialArgs: undefined },
  nixpkgs: undefined,
  hosts: config.hosts.map((host) => ({ ...host, settings: undefined })),
  homes: config.homes.map((home) => ({ ...home, settings: undefined })),
});

test('every field comes back', () => {
  fc.assert(
    fc.property(arbitraryLiteralConfig.map(expressible), (config) => {
      const { config: back } = recover(filesOf(config));
      expect(withoutSettings(back)).toEqual(withoutSettings(config));
    }),
    { numRuns: 100 },
  );
});

test('what was recovered is recovered once more', () => {
  fc.assert(
    fc.property(arbitraryLiteralConfig.map(expressible), (config) => {
      const { config: back } = recover(filesOf(config));
      expect(recover(filesOf(back)).config).toEqual(back);
    }),
    { numRuns: 100 },
  );
});

test.each<[readonly string[], readonly string[]]>([
  [['nixos/flake.nix', 'nixos/hut.nix'], ['flake-elsewhere nixos/flake.nix']],
  [['a/flake.nix', 'b/flake.nix'], []],
  [['templates/a/flake.nix'], []],
  [['configuration.nix'], []],
])('a flake one folder down is told: %s', (paths, problems) => {
  const files = paths.map((path) => ({ path, text: '{ outputs = _: { }; }\n' }));
  const { config, report } = recover(files);
  expect(report.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(problems);
  expect(generate(config).map(({ path }) => path)).toEqual(expect.arrayContaining([...paths]));
});

test('of files that cannot stand side by side everywhere, the first is taken and the others are told', () => {
  const paths = ['notes/A.md', 'notes/a.md', 'notes/b.md', 'notes/b.md/c.md'];
  const { config, report } = recover(paths.map((path) => ({ path, text: `${path}\n` })));
  expect(config.sources.map(({ path }) => path)).toEqual(['notes/A.md', 'notes/b.md']);
  expect(report.files.flatMap((file) => (file.leftOut === undefined ? [] : [file.path]))).toEqual([
    'notes/a.md',
    'notes/b.md/c.md',
  ]);
});
