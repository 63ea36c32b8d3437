import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { defaultConfig, defaultHost } from '../config/defaults.ts';
import { setNixpkgsOption, setUrlOverride } from '../config/flakeEdits.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { setWay } from '../config/hostEdits.ts';
import { homePlace, systemPlace } from '../config/place.ts';
import { arbitraryConfig } from '../config/testing/arbitraryConfig.ts';
import { getAt } from '../nix/attrs.ts';
import type { Value } from '../nix/value.ts';
import { type Mend, mendConfig, valueAt } from './mend.ts';
import { leavesAtAll } from './settingsWalk.ts';

const on: Value = { kind: 'boolean', value: true };
const text = (value: string): Value => ({ kind: 'string', value });

const arbitraryName = fc.constantFrom('alice', 'lib', 'a.b', 'openssl-1.1.1w', 'enable');

const arbitraryMend = (config: Config): fc.Arbitrary<Mend> => {
  const places = [
    '',
    '/hosts/9/settings/x',
    '/homes/0',
    ...leavesAtAll(config).map((l) => l.place),
  ];
  const place = fc.constantFrom(...places);
  return fc.oneof(
    fc.constantFrom<Mend>(
      { kind: 'back-up' },
      { kind: 'overwrite-backups' },
      { kind: 'allow-unfree' },
      { kind: 'pass-inputs' },
      { kind: 'match-releases' },
      { kind: 'lift-nixpkgs' },
      { kind: 'leave-nix-to-determinate' },
      { kind: 'turn-flakes-on' },
      { kind: 'turn-dconf-on' },
    ),
    arbitraryName.map((name): Mend => ({ kind: 'permit-insecure', name })),
    arbitraryName.map((name): Mend => ({ kind: 'drop-argument', name })),
    place.map((place): Mend => ({ kind: 'remove', place })),
    place.map((place): Mend => ({ kind: 'set', place, value: on })),
    fc
      .record({ place, to: fc.array(arbitraryName, { maxLength: 3 }) })
      .map(({ place, to }): Mend => ({ kind: 'rename', place, to })),
  );
};

test('a mend is done once: a second time changes nothing', () => {
  fc.assert(
    fc.property(
      arbitraryConfig.chain((config) => fc.tuple(fc.constant(config), arbitraryMend(config))),
      ([config, mend]) => {
        const mended = mendConfig(config, mend);
        expect(mendConfig(mended, mend)).toBe(mended);
      },
    ),
  );
});

test('a setting that is removed is gone, and nothing else is', () => {
  const config = setHomeOption(defaultConfig, 0, ['programs', 'git', 'enabel'], on);
  const place = homePlace(0, ['programs', 'git', 'enabel']);
  expect(mendConfig(config, { kind: 'remove', place })).toEqual(defaultConfig);
});

test('a setting with an old name moves to the new one, unless something stands there', () => {
  const [from, to] = [
    ['programs', 'git', 'userName'],
    ['programs', 'git', 'settings', 'user', 'name'],
  ];
  const config = setHomeOption(defaultConfig, 0, from ?? [], text('Ada'));
  const mend: Mend = { kind: 'rename', place: homePlace(0, from ?? []), to: to ?? [] };
  const mended = mendConfig(config, mend);
  expect(valueAt(mended, homePlace(0, to ?? []))).toEqual(text('Ada'));
  expect(valueAt(mended, homePlace(0, from ?? []))).toBeUndefined();
  const taken = setHomeOption(config, 0, to ?? [], text('Bob'));
  expect(mendConfig(taken, mend)).toBe(taken);
});

test('an insecure package is added to those that are permitted', () => {
  const path = ['permittedInsecurePackages'];
  const config = setNixpkgsOption(defaultConfig, path, { kind: 'list', items: [text('a-1')] });
  const mended = mendConfig(config, { kind: 'permit-insecure', name: 'b-2' });
  expect(getAt(mended.nixpkgs.config, path)).toEqual({
    kind: 'list',
    items: [text('a-1'), text('b-2')],
  });
});

test('what homes say of nixpkgs is said for the flake, which wins where both do', () => {
  let config = setHomeOption(defaultConfig, 0, ['nixpkgs', 'config', 'allowUnfree'], on);
  config = setHomeOption(config, 0, ['nixpkgs', 'config', 'allowBroken'], on);
  config = setHomeOption(config, 0, ['nixpkgs', 'overlays'], { kind: 'list', items: [on] });
  config = setNixpkgsOption(config, ['allowUnfree'], { kind: 'boolean', value: false });
  const mended = mendConfig(config, { kind: 'lift-nixpkgs' });
  expect(mended.homes).toEqual(defaultConfig.homes);
  expect(getAt(mended.nixpkgs.config, ['allowUnfree'])).toMatchObject({ value: false });
  expect(getAt(mended.nixpkgs.config, ['allowBroken'])).toEqual(on);
  expect(mended.nixpkgs.overlays).toEqual([on]);
});

test('releases match again, and flake-parts keeps the URL it was given', () => {
  let config = setUrlOverride(defaultConfig, 'nixpkgs', 'github:a/b');
  config = setUrlOverride(config, 'flake-parts', 'github:c/d');
  expect(mendConfig(config, { kind: 'match-releases' }).flake.urlOverrides).toEqual([
    { input: 'flake-parts', url: 'github:c/d' },
  ]);
});

test('dconf is for NixOS and Determinate for Macs', () => {
  const mac = setWay(defaultConfig, 0, 'darwin');
  expect(mendConfig(mac, { kind: 'turn-dconf-on' })).toBe(mac);
  expect(mendConfig(defaultConfig, { kind: 'leave-nix-to-determinate' })).toBe(defaultConfig);
  expect(mendConfig(mac, { kind: 'leave-nix-to-determinate' }).hosts[0]?.determinate).toBe(true);
  const mended = mendConfig(defaultConfig, { kind: 'turn-dconf-on' });
  expect(valueAt(mended, systemPlace(0, ['programs', 'dconf', 'enable']))).toEqual(on);
  expect(defaultHost.determinate).toBe(false);
});
