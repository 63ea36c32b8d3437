/** A flake that a person wrote takes on what the config says, and nothing else of it changes. */

import { describe, expect, test } from 'vitest';
import type { Config, ExtraInput, Flake } from '../config/config.ts';
import { defaultInput } from '../config/defaults.ts';
import { generate } from '../generate/generate.ts';
import { parseError } from '../nix/testing/realNix.ts';
import { recover } from './recover.ts';
import { corpusFiles, corpusNames } from './testing/corpus.ts';

const flakes = corpusNames.filter((name) =>
  corpusFiles(name).some(({ path }) => path === 'flake.nix'),
);

const textOf = (config: Config): string =>
  generate(config).find(({ path }) => path === 'flake.nix')?.text ?? '';
const withFlake = (config: Config, patch: Partial<Flake>): Config => ({
  ...config,
  flake: { ...config.flake, ...patch },
});
const again = (config: Config): Config =>
  recover(generate(config).map(({ path, text }) => ({ path, text }))).config;

const withoutBlankLines = (text: string): string => text.replace(/\n\n+/g, '\n');

const added: ExtraInput = {
  ...defaultInput,
  name: 'treefmt-nix',
  url: 'github:numtide/treefmt-nix',
  follows: [{ input: 'nixpkgs', target: 'nixpkgs' }],
};

describe.each(flakes)('%s', (name) => {
  const { config } = recover(corpusFiles(name));
  const before = textOf(config);

  test('another description', () => {
    const changed = withFlake(config, { description: 'Something "else"' });
    expect(parseError(textOf(changed))).toBeUndefined();
    expect(again(changed).flake).toEqual(changed.flake);
    const back = { ...again(changed), flake: config.flake };
    expect(textOf(back)).toBe(before);
  });

  test('one more input, and without it', () => {
    const changed = withFlake(config, { inputs: [...config.flake.inputs, added] });
    const text = textOf(changed);
    expect(parseError(text)).toBeUndefined();
    expect(text).toContain('treefmt-nix');
    expect(again(changed).flake.inputs).toEqual(changed.flake.inputs);
    const back = textOf(withFlake(again(changed), { inputs: config.flake.inputs }));
    expect(withoutBlankLines(back)).toBe(withoutBlankLines(before));
  });

  test('other URLs', () => {
    const inputs = config.flake.inputs.map((input) => ({ ...input, url: `${input.url}-2` }));
    const changed = withFlake(config, {
      inputs,
      urlOverrides: [{ input: 'nixpkgs', url: 'github:nixos/nixpkgs/other' }],
    });
    const { flake } = again(changed);
    expect(flake.inputs).toEqual(inputs);
    expect(flake.urlOverrides).toContainEqual(changed.flake.urlOverrides[0]);
  });

  test('no further inputs', () => {
    const changed = withFlake(config, { inputs: [] });
    expect(again(changed).flake.inputs).toEqual([]);
    expect(parseError(textOf(changed))).toBeUndefined();
  });
});

test('another release is another branch, where the flake has one', () => {
  const { config } = recover(corpusFiles('everything'));
  const text = textOf({ ...config, release: 'unstable' });
  expect(text).toContain('nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable"; # stable');
  expect(text).toContain('url = "github:nix-community/home-manager";');
});

test('inputs follow, or follow no more', () => {
  const { config } = recover(corpusFiles('everything'));
  const text = textOf(withFlake(config, { follows: false }));
  expect(text.match(/follows/g)).toHaveLength(1);
  const back = again(withFlake(config, { follows: false }));
  expect(textOf(withFlake(back, { follows: true })).match(/follows/g)).toHaveLength(3);
});

describe('arguments of the outputs', () => {
  const flakeOf = (args: string, body = '{ }') => `{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-26.05";
  inputs.old.url = "github:old/old";
  outputs = ${args}: ${body};
}
`;
  const configOf = (text: string) => recover([{ path: 'flake.nix', text }]).config;
  const argumentsOf = (config: Config) =>
    /outputs =\s+([^:]*):/.exec(textOf(config))?.[1]?.replace(/\s+/g, ' ').replace(', }', ' }');

  test.each([
    ['{ self, nixpkgs, old }', '{ self, nixpkgs, old, treefmt-nix }'],
    ['{ self, ... }', '{ self, ... }'],
    ['inputs', 'inputs'],
    ['inputs@{ self, nixpkgs, old }', 'inputs@{ self, nixpkgs, old, treefmt-nix }'],
  ])('%s takes an input that is added', (before, after) => {
    const config = configOf(flakeOf(before));
    const { inputs } = config.flake;
    const changed = withFlake(config, { inputs: [...inputs, added] });
    expect(argumentsOf(changed)).toBe(after);
    expect(parseError(textOf(changed))).toBeUndefined();
    expect(argumentsOf(config)).toBe(before);
  });

  test('what is gone is asked for no more, unless it is used', () => {
    const unused = configOf(flakeOf('{ self, nixpkgs, old }'));
    expect(argumentsOf(withFlake(unused, { inputs: [] }))).toBe('{ self, nixpkgs }');
    const used = configOf(flakeOf('{ self, nixpkgs, old }', '{ lib = old.lib; }'));
    expect(argumentsOf(withFlake(used, { inputs: [] }))).toBe('{ self, nixpkgs, old }');
  });
});

test('a flake that is no set stays to the letter', () => {
  const text = 'let self = { description = "As a name"; outputs = _: { }; }; in\nself\n';
  const { config } = recover([{ path: 'flake.nix', text }]);
  expect(config.flake.description).toBe('As a name');
  expect(textOf(withFlake(config, { description: 'Something else', inputs: [added] }))).toBe(text);
});
