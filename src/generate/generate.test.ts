/** Laws of the generator over random configs, odd ones included, then cases. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { defaultConfig, defaultHome, defaultHost } from '../config/defaults.ts';
import { stepsOf } from '../config/place.ts';
import { systemSettings } from '../config/systemSettings.ts';
import { arbitraryConfig } from '../config/testing/arbitraryConfig.ts';
import { attrsOf } from '../nix/attrs.ts';
import { parse } from '../nix/parse.ts';
import { print } from '../nix/print.ts';
import type { Value } from '../nix/value.ts';
import { generate } from './generate.ts';
import { arbitraryOddConfig } from './testing/arbitraryOddConfig.ts';

const anyConfig = fc.oneof(arbitraryConfig, arbitraryOddConfig);

test('the same config gives the same files', () => {
  fc.assert(
    fc.property(anyConfig, (config) => {
      expect(generate(structuredClone(config))).toEqual(generate(config));
    }),
  );
});

test('paths stay in the folder, and none is there twice, in upper or lower case', () => {
  fc.assert(
    fc.property(anyConfig, (config) => {
      const paths = generate(config).map(({ path }) => path);
      for (const path of paths) {
        expect(path).toMatch(/^\.?[a-zA-Z0-9_][a-zA-Z0-9._-]*(\/[a-zA-Z0-9_][a-zA-Z0-9._-]*)*$/);
      }
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }),
  );
});

test('spans lie inside their file, in order, and their places are in the config', () => {
  fc.assert(
    fc.property(anyConfig, (config) => {
      for (const { text, spans } of generate(config)) {
        let before = 0;
        for (const { start, end, place } of spans) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(resolves(config, place), place).toBe(true);
          before = start;
        }
      }
    }),
  );
});

test('the layout is settled: parsing and printing a file again changes nothing', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      for (const { path, language, text } of generate(config)) {
        if (language !== 'nix' || path.endsWith('hardware-configuration.nix')) continue;
        const { expr, errors } = parse(text);
        expect(errors).toEqual([]);
        expect(print(expr).text).toBe(text);
      }
    }),
    { numRuns: 50 },
  );
});

/** Whether a place leads to something; in a host's settings, through the tree of its way. */
function resolves(config: Config, place: string): boolean {
  const steps = stepsOf(place);
  const [room, index, part, ...rest] = steps;
  const host = room === 'hosts' && part === 'settings' ? config.hosts[Number(index)] : undefined;
  return host === undefined ? leads(config, steps) : leads(systemSettings(host), rest);
}

function leads(value: unknown, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  const kind = 'kind' in value ? value.kind : undefined;
  if (kind === 'attrs' && 'attrs' in value && Array.isArray(value.attrs)) {
    const found = value.attrs.find(({ name }) => name === step);
    return found !== undefined && leads(found.value, rest);
  }
  if (kind === 'list' && 'items' in value) return leads(value.items, steps);
  return Object.hasOwn(value, step) && leads(Reflect.get(value, step), rest);
}

const text = (value: string): Value => ({ kind: 'string', value });

function fileOf(config: Config, path: string): string {
  return generate(config).find((file) => file.path === path)?.text ?? '';
}

function withSystem(settings: Parameters<typeof attrsOf>[0]): Config {
  const nixos = attrsOf(settings);
  return {
    ...defaultConfig,
    hosts: [{ ...defaultHost, settings: { ...defaultHost.settings, nixos } }],
  };
}

describe('what the person sets wins', () => {
  test('over the computed value at the same path', () => {
    const config = withSystem([['networking', attrsOf([['hostName', text('other')]])]]);
    const file = fileOf(config, 'configuration.nix');
    expect(file).toContain('networking.hostName = "other";');
    expect(file).not.toContain('"nixos"');
  });

  test('over everything below a path that is not a set', () => {
    const config = withSystem([['networking', { kind: 'raw', text: 'import ./network.nix' }]]);
    expect(fileOf(config, 'configuration.nix')).toContain('networking = import ./network.nix;');
  });

  test('beside the imports that are needed', () => {
    const imports: Value = { kind: 'list', items: [{ kind: 'path', text: './disks.nix' }] };
    const file = fileOf(withSystem([['imports', imports]]), 'configuration.nix');
    expect(file).toContain('imports = [\n    ./hardware-configuration.nix\n    ./disks.nix\n  ];');
  });
});

describe('the arguments of a module', () => {
  const home = (value: Value): string =>
    fileOf(
      { ...defaultConfig, homes: [{ ...defaultHome, settings: attrsOf([['a', value]]) }] },
      'home.nix',
    );

  test.each([
    ['1', '{ ... }: {'],
    ['lib.mkForce config.x', '{ config, lib, ... }: {'],
    ['let lib = 1; in lib', '{ ... }: {'],
    ['{ pkgs, ... }: pkgs.git', '{ ... }: {'],
    ['with lib; mkForce pkgs.git', '{ lib, pkgs, ... }: {'],
    ['rec { inherit osConfig; a = b; b = 1; }', '{ osConfig, ... }: {'],
    ['unheardOf', '{ unheardOf, ... }: {'],
  ])('%s', (raw, head) => {
    expect(home({ kind: 'raw', text: raw }).split('\n')[0]).toBe(head);
  });
});

test('packages that a name in scope would hide keep their prefix', () => {
  const items: readonly Value[] = [
    { kind: 'package', attrPath: ['lib'] },
    { kind: 'package', attrPath: ['map'] },
    { kind: 'package', attrPath: ['git'] },
  ];
  const settings = attrsOf([
    ['a', { kind: 'list', items }],
    ['b', { kind: 'raw', text: 'lib.id 1' }],
  ]);
  const file = fileOf({ ...defaultConfig, homes: [{ ...defaultHome, settings }] }, 'home.nix');
  expect(file).toContain('a = [\n    pkgs.lib\n    pkgs.map\n    pkgs.git\n  ];');
});

test('the hardware file is the person’s own, or not there', () => {
  const hardware = '# as it is\r\n{ }';
  const config = { ...defaultConfig, hosts: [{ ...defaultHost, hardware }] };
  expect(fileOf(config, 'hardware-configuration.nix')).toBe(hardware);
  const paths = generate(defaultConfig).map(({ path }) => path);
  expect(paths).not.toContain('hardware-configuration.nix');
});
