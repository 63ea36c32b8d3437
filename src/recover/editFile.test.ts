import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { defaultConfig } from '../config/defaults.ts';
import { setFlake } from '../config/flakeEdits.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { setSystemOption } from '../config/hostEdits.ts';
import { arbitraryLiteralConfig } from '../config/testing/arbitraryConfig.ts';
import { editableFiles } from '../generate/editableFiles.ts';
import { generate } from '../generate/generate.ts';
import type { Value } from '../nix/value.ts';
import { editFile } from './editFile.ts';

const on: Value = { kind: 'boolean', value: true };
const textOf = (config: Config, path: string): string =>
  generate(config).find((file) => file.path === path)?.text ?? '';

function edited(config: Config, path: string, text: string): Config {
  const result = editFile(config, path, text);
  if (result.kind === 'broken') throw new Error(result.errors[0]?.message);
  return result.config;
}

/** With every file that is there, edited to what it is. */
function settled(config: Config): Config {
  return [...editableFiles(config)].reduce(
    (all, path) => (textOf(all, path) === '' ? all : edited(all, path, textOf(all, path))),
    config,
  );
}

test('of data alone, nothing at all changes', () => {
  fc.assert(
    fc.property(arbitraryLiteralConfig, (config) => {
      const once = settled(config);
      expect(once.sources).toEqual([]);
      expect(settled(once)).toBe(once);
    }),
    { numRuns: 12 },
  );
});

test('an option that is typed is as one that is set in the form', () => {
  const text = textOf(defaultConfig, 'home.nix').replace(
    '{ ... }: {',
    '{ ... }: {\n  programs.git.enable = true;\n',
  );
  expect(edited(defaultConfig, 'home.nix', text)).toEqual(
    setHomeOption(defaultConfig, 0, ['programs', 'git', 'enable'], on),
  );
  const system = textOf(defaultConfig, 'configuration.nix').replace('"nixos"', '"anvil"');
  expect(edited(defaultConfig, 'configuration.nix', system).hosts[0]?.name).toBe('anvil');
});

test('comments stay while the form goes on', () => {
  const text = textOf(defaultConfig, 'home.nix').replace(
    '{ ... }: {',
    '{ ... }: {\n  # My shell.\n  programs.zsh.enable = true; # really\n',
  );
  const typed = edited(defaultConfig, 'home.nix', text);
  const formed = setHomeOption(typed, 0, ['programs', 'zsh', 'enable'], {
    kind: 'boolean',
    value: false,
  });
  expect(textOf(formed, 'home.nix')).toContain(
    '# My shell.\n  programs.zsh.enable = false; # really',
  );
});

test('what is not Nix is told, and the file of a machine is kept to the letter', () => {
  expect(editFile(defaultConfig, 'home.nix', '{ ... }: {').kind).toBe('broken');
  const config = edited(defaultConfig, 'hardware-configuration.nix', '{ ... }: {\n}\n');
  expect(config.hosts[0]?.hardware).toBe('{ ... }: {\n}\n');
});

test('taking a binding out of the text leaves the option to its default', () => {
  const config = setSystemOption(defaultConfig, 0, ['services', 'openssh', 'enable'], on);
  const text = textOf(config, 'configuration.nix').replace(
    /\n\n? {2}services\.openssh\.enable = true;/,
    '',
  );
  expect(edited(config, 'configuration.nix', text)).toEqual(defaultConfig);
});

test('the flake is text as well: what is renamed or added there is in the form', () => {
  const flake = textOf(defaultConfig, 'flake.nix');
  const renamed = flake.replace('nixosConfigurations.nixos', 'nixosConfigurations.anvil');
  expect(edited(defaultConfig, 'flake.nix', renamed).hosts[0]?.name).toBe('anvil');
  const described = flake.replace('{', '{\n  description = "Mine";\n');
  expect(edited(defaultConfig, 'flake.nix', described)).toEqual(
    setFlake(defaultConfig, { description: 'Mine' }),
  );
  const remarked = edited(defaultConfig, 'flake.nix', flake.replace('inputs', '# Mine\n  inputs'));
  expect(textOf(remarked, 'flake.nix')).toContain('# Mine');
});
