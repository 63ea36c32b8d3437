import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedCatalogs } from '../../catalog/testing/shippedCatalogs.ts';
import type { Config } from '../../config/config.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { addInput } from '../../config/flakeEdits.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { setSystemOption, setWay } from '../../config/hostEdits.ts';
import { homePlace, systemPlace } from '../../config/place.ts';
import { arbitraryConfig } from '../../config/testing/arbitraryConfig.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { diagnose } from '../diagnose.ts';
import { mendConfig } from '../mend.ts';

const catalogs = shippedCatalogs('26.05');
const on: Value = { kind: 'boolean', value: true };
const text = (value: string): Value => ({ kind: 'string', value });
const home = (path: string, value: Value, config: Config = defaultConfig) =>
  setHomeOption(config, 0, path.split('.'), value);
const found = (config: Config) =>
  diagnose(config, catalogs).map(({ code, severity, place }) => ({ code, severity, place }));

test('nothing throws, and neither does any mend', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      for (const { mends = [] } of diagnose(config, catalogs)) {
        for (const { mend } of mends) mendConfig(config, mend);
      }
    }),
    { numRuns: 30 },
  );
});

test.each<[string, Config, string, string]>([
  ['a wrong type', home('programs.git.enable', text('yes')), 'value', 'programs.git.enable'],
  ['a slip', home('programs.gti.enable', on), 'unknown-option', 'programs.gti'],
  ['a slip at the end', home('programs.git.enabel', on), 'unknown-option', 'programs.git.enabel'],
  ['a group with a value', home('programs.git', on), 'group', 'programs.git'],
  [
    'an option that can only be read',
    home('home.profileDirectory', text('/x')),
    'read-only',
    'home.profileDirectory',
  ],
])('%s is an error at its field', (_, config, code, path) => {
  expect(found(config)).toContainEqual({
    code,
    severity: 'error',
    place: homePlace(0, path.split('.')),
  });
});

test('a slip is mended by its button', () => {
  const config = home('programs.git.enabel', on);
  const [finding] = diagnose(config, catalogs).filter(({ code }) => code === 'unknown-option');
  expect(finding?.fix).toBe('Did you mean programs.git.enable?');
  const [first] = finding?.mends ?? [];
  expect(first?.label).toBe('Rename it to programs.git.enable');
  expect(first && mendConfig(config, first.mend)).toEqual(home('programs.git.enable', on));
});

test('an old name is a warning that is mended', () => {
  const config = home('programs.git.userName', text('Alice'));
  const [finding] = diagnose(config, catalogs).filter(({ code }) => code === 'renamed-option');
  expect(finding?.severity).toBe('warning');
  const [first] = finding?.mends ?? [];
  expect(first && mendConfig(config, first.mend)).toEqual(
    home('programs.git.settings.user.name', text('Alice')),
  );
});

test('an option of a well-known flake asks for its input', () => {
  const config = setSystemOption(defaultConfig, 0, ['sops', 'defaultSopsFile'], {
    kind: 'path',
    text: './secrets.yaml',
  });
  const [finding] = diagnose(config, catalogs).filter(({ code }) => code === 'missing-input');
  const [first] = finding?.mends ?? [];
  const mended = first && mendConfig(config, first.mend);
  expect(mended?.flake.inputs.map(({ name }) => name)).toEqual(['sops-nix']);
  expect(mended && found(mended).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('modules of inputs may bring what the catalogs do not know', () => {
  const input = {
    name: 'own',
    url: 'github:me/own',
    flake: true,
    follows: [],
    modules: { nixos: [], darwin: [], home: ['homeModules.default'] },
    overlays: [],
  };
  const config = addInput(home('programs.mine.enable', on), input);
  expect(found(config)).toContainEqual({
    code: 'unknown-option',
    severity: 'warning',
    place: homePlace(0, ['programs', 'mine']),
  });
});

test('the older list of NixOS says no more than it knows', () => {
  const config = setSystemOption(defaultConfig, 0, ['services', 'brandNew', 'enable'], on);
  expect(found(config)).toContainEqual({
    code: 'unknown-option',
    severity: 'notice',
    place: systemPlace(0, ['services', 'brandNew']),
  });
});

test('options of nix-darwin are looked up there', () => {
  const mac = setWay(defaultConfig, 0, 'darwin');
  const config = setSystemOption(mac, 0, ['system', 'defaults', 'dock', 'autohide'], text('yes'));
  expect(found(config)).toContainEqual({
    code: 'value',
    severity: 'error',
    place: systemPlace(0, ['system', 'defaults', 'dock', 'autohide']),
  });
});

test('what an entry must have is asked for, in earnest once the program is on', () => {
  const config = home(
    'programs.firefoxpwa.profiles',
    attrsOf([
      ['x', attrsOf([['sites', attrsOf([['y', attrsOf([['url', text('https://y.org')]])]])]])],
    ]),
  );
  const place = homePlace(0, 'programs.firefoxpwa.profiles.x.sites.y.manifestUrl'.split('.'));
  expect(found(config)).toContainEqual({ code: 'missing', severity: 'warning', place });
  const used = home('programs.firefoxpwa.enable', on, config);
  expect(found(used)).toContainEqual({ code: 'missing', severity: 'error', place });
});
