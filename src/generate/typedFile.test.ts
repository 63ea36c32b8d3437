import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../config/defaults.ts';
import { arbitraryConfig } from '../config/testing/arbitraryConfig.ts';
import { generate } from './generate.ts';
import { typedFile } from './typedFile.ts';

const fileAt = (path: string) => {
  const file = generate(defaultConfig).find((one) => one.path === path);
  if (file === undefined) throw new Error(`no ${path}`);
  return file;
};

test('what is typed has its parts where they stand, laid out or not', () => {
  const text = '{ pkgs, ... }: {\n  programs . git = {   enable=true;\n userName = "a"; };\n}';
  const { spans, path } = typedFile(defaultConfig, fileAt('home.nix'), text);
  expect(path).toBe('home.nix');
  expect(spans.map(({ start, end, place }) => [place, text.slice(start, end)])).toEqual([
    ['/homes/0/settings/programs/git/enable', 'enable=true;'],
    ['/homes/0/settings/programs/git/userName', 'userName = "a";'],
  ]);
});

test('a flake has no settings, and broken text no parts', () => {
  expect(typedFile(defaultConfig, fileAt('flake.nix'), '{ a = 1; }').spans).toEqual([]);
  expect(typedFile(defaultConfig, fileAt('home.nix'), '{ a = ').spans).toEqual([]);
});

test('a text that is typed as it is generated is the generated file', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.string(), (config, text) => {
      for (const file of generate(config)) {
        expect(typedFile(config, file, file.text)).toBe(file);
        for (const { start, end } of typedFile(config, file, text).spans) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
