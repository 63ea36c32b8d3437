import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { setFlake, setHomeManager, setUrlOverride } from '../../config/flakeEdits.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { resetSystemOption, setHost, setWay } from '../../config/hostEdits.ts';
import { arbitraryConfig } from '../../config/testing/arbitraryConfig.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { diagnose } from '../diagnose.ts';
import { checklistOf } from './checklist.ts';

const list = (config: Config) => checklistOf(config, diagnose(config));
const stateOf = (config: Config, pitfall: number) =>
  list(config).find((item) => item.pitfall === pitfall)?.state;
const raw = (text: string): Value => ({ kind: 'raw', text });
const mac = setWay(defaultConfig, 0, 'darwin');
const alone = setWay(defaultConfig, 0, 'standalone');

test('each error is told at most once, in order, whatever the config', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const numbers = list(config).map(({ pitfall }) => pitfall);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }),
  );
});

test('all 25 are told of, on one way or another', () => {
  const numbers = [defaultConfig, mac, alone].flatMap(list).map(({ pitfall }) => pitfall);
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 1),
  );
});

test('what a new system still needs is short', () => {
  expect(
    list(defaultConfig)
      .filter(({ state }) => state === 'todo')
      .map(({ pitfall }) => pitfall),
  ).toEqual([1, 5, 19]);
});

test.each<[pitfall: number, before: Config, state: string, after: Config, other: string]>([
  [2, defaultConfig, 'done', resetSystemOption(defaultConfig, 0, ['nix']), 'todo'],
  [
    3,
    defaultConfig,
    'done',
    setHost(defaultConfig, 0, { stateVersion: { nixos: '1', darwin: 7 } }),
    'todo',
  ],
  [4, defaultConfig, 'done', setHomeManager(defaultConfig, { backupFileExtension: '' }), 'todo'],
  [5, defaultConfig, 'todo', setHomeManager(defaultConfig, { overwriteBackup: true }), 'done'],
  [
    6,
    defaultConfig,
    'prevented',
    setHomeOption(defaultConfig, 0, ['programs', 'vscode', 'enable'], {
      kind: 'boolean',
      value: true,
    }),
    'todo',
  ],
  [
    7,
    defaultConfig,
    'prevented',
    setHomeOption(defaultConfig, 0, ['nixpkgs', 'config', 'allowUnfree'], {
      kind: 'boolean',
      value: true,
    }),
    'todo',
  ],
  [8, defaultConfig, 'prevented', setUrlOverride(defaultConfig, 'nixpkgs', 'github:a/b'), 'todo'],
  [9, mac, 'prevented', setUrlOverride(mac, 'nix-darwin', 'github:a/b'), 'todo'],
  [
    12,
    alone,
    'done',
    {
      ...alone,
      homes: alone.homes.map((home) => ({ ...home, directory: { linux: 'x', darwin: '' } })),
    },
    'todo',
  ],
  [13, defaultConfig, 'prevented', setFlake(defaultConfig, { passInputs: true }), 'done'],
  [14, defaultConfig, 'prevented', setHomeOption(defaultConfig, 0, ['a'], raw('username')), 'todo'],
  [
    15,
    defaultConfig,
    'prevented',
    setFlake(defaultConfig, { specialArgs: attrsOf([['lib', raw('{ }')]]) }),
    'todo',
  ],
  [19, defaultConfig, 'todo', setHost(defaultConfig, 0, { hardware: '{ }' }), 'done'],
  [23, mac, 'done', setHost(mac, 0, { users: [] }), 'todo'],
  [24, mac, 'todo', setHost(mac, 0, { determinate: true }), 'done'],
  [
    25,
    defaultConfig,
    'prevented',
    setHomeOption(defaultConfig, 0, ['a'], raw('<nixpkgs>')),
    'todo',
  ],
])('number %d: what changes it', (pitfall, before, state, after, other) => {
  expect([stateOf(before, pitfall), stateOf(after, pitfall)]).toEqual([state, other]);
});
