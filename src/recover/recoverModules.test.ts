import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { arbitraryConfig, arbitraryLiteralConfig } from '../config/testing/arbitraryConfig.ts';
import { generate } from '../generate/generate.ts';
import { type Plan, planOf } from '../generate/plan.ts';
import { emptyAttrs } from '../nix/attrs.ts';
import { withoutEchoes } from './echoes.ts';
import { recoverModules } from './recoverModules.ts';

const noSettings = { both: emptyAttrs, nixos: emptyAttrs, darwin: emptyAttrs };

/** What a flake says of a config, with the files of its modules. */
function seenIn(config: Config): Config {
  const plan = planOf(config);
  const mains = [...plan.hosts.map(({ file }) => file), ...plan.homes.map(({ file }) => file)];
  return {
    ...config,
    nixpkgs: { config: emptyAttrs, overlays: [] },
    flake: {
      ...config.flake,
      passInputs: plan.passInputs,
      inputs: config.flake.inputs.map((input) => ({ ...input, overlays: [] })),
    },
    hosts: config.hosts.map((host, index) => ({
      ...host,
      stateVersion: { nixos: '', darwin: 0 },
      determinate: false,
      file: plan.hosts[index]?.file ?? '',
      settings: noSettings,
    })),
    homes: config.homes.map((home, index) => ({
      ...home,
      stateVersion: '',
      directory: isInFlake(plan, index) ? home.directory : { linux: '', darwin: '' },
      file: plan.homes.find((one) => one.index === index)?.file ?? '',
      settings: emptyAttrs,
    })),
    sources: generate(config)
      .filter(({ path }) => mains.includes(path))
      .map(({ path, text }) => ({ path, text })),
  };
}

/** Whether it is the flake that says where a home is. */
function isInFlake(plan: Plan, index: number): boolean {
  const planned = plan.homes.find((one) => one.index === index);
  const isAlone = plan.hosts.some(
    ({ host, homes }) => host.way === 'standalone' && homes.some(({ home }) => home === planned),
  );
  return isAlone && planned !== undefined && !(planned.alone && planned.oneSystem);
}

const filesOf = (config: Config): ReadonlyMap<string, string> =>
  new Map(
    generate(config)
      .filter(({ language, path }) => language === 'nix' && path !== 'flake.nix')
      .map(({ path, text }) => [path, text]),
  );

test('modules that are recovered are written to the letter as they were', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const { config: recovered } = recoverModules(seenIn(config));
      expect(filesOf(recovered)).toEqual(filesOf(config));
    }),
  );
});

const textsOf = (config: Config): readonly (readonly [string, string])[] =>
  generate(config).map(({ path, text }) => [path, text]);

test('what was generated needs no sources', () => {
  fc.assert(
    fc.property(arbitraryLiteralConfig, (config) => {
      const plain = withoutEchoes(recoverModules(seenIn(config)).config);
      expect(plain.sources).toEqual([]);
      expect(plain.hosts.map(({ file }) => file)).toEqual(config.hosts.map(() => ''));
      expect(textsOf(plain)).toEqual(textsOf(config));
    }),
  );
});

test('a source that goes without saying is left out, and one that says more stays', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const plain = withoutEchoes(recoverModules(seenIn(config)).config);
      expect(filesOf(plain)).toEqual(filesOf(config));
    }),
  );
});
