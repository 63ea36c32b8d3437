/** Real Nix on generated files: every file parses, every flake evaluates, every value comes out as it went in. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { platformOf } from '../config/hostFacts.ts';
import { systemSettings } from '../config/systemSettings.ts';
import { arbitraryConfig, arbitraryLiteralConfig } from '../config/testing/arbitraryConfig.ts';
import { parseAttrPath } from '../nix/attrName.ts';
import { attrsOf, emptyAttrs, mergeAttrs, removeAt } from '../nix/attrs.ts';
import { expressionOf } from '../nix/expressionOf.ts';
import { print } from '../nix/print.ts';
import { evalJson, unparsed } from '../nix/testing/realNix.ts';
import type { Attrs, Value } from '../nix/value.ts';
import { generate } from './generate.ts';
import { arbitraryOddConfig } from './testing/arbitraryOddConfig.ts';

const stubs = fileURLToPath(new URL('./testing/stubs/inputs.nix', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakesmith-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every Nix file parses, whatever the config holds', () => {
  const configs = [
    ...fc.sample(arbitraryConfig, { numRuns: 150 }),
    ...fc.sample(arbitraryOddConfig, { numRuns: 100 }),
  ];
  const texts = configs.flatMap((config) =>
    generate(config)
      .filter(({ language }) => language === 'nix')
      .map(({ text }) => text),
  );
  expect(unparsed(texts).map((index) => texts[index])).toEqual([]);
});

test('every value of 200 configs comes out of its flake as it went in', () => {
  const configs = fc.sample(arbitraryLiteralConfig, { numRuns: 200 });
  const size = 25;
  for (let start = 0; start < configs.length; start += size) {
    const batch = configs.slice(start, start + size);
    const folders = batch.map((config, index) => written(config, String(start + index)));
    const results = evalJson(
      `[ ${batch.map((one, at) => flakeOf(one, folders[at] ?? '')).join(' ')} ]`,
    );
    if (!Array.isArray(results)) throw new Error('a list was expected');
    batch.forEach((config, index) => {
      expect(results[index]).toMatchObject(expected(config));
    });
  }
}, 240_000);

function written(config: Config, name: string): string {
  const root = join(folder, name);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const files = generate(config).filter(({ language }) => language === 'nix');
  for (const { path } of files) {
    write(path.replace(/configuration\.nix$/, 'hardware-configuration.nix'), '{ ... }: { }\n');
  }
  for (const { path, text } of files) write(path, text);
  return root;
}

/** The flake's outputs with our inputs, as an operand. */
function flakeOf(config: Config, root: string): string {
  const extra = config.flake.inputs.map(({ name, modules, overlays }) => {
    const paths = [...modules.nixos, ...modules.darwin, ...modules.home, ...overlays];
    const lists = paths.map((path) => textList(parseAttrPath(path) ?? []));
    return `${JSON.stringify(name)} = [ ${lists.join(' ')} ];`;
  });
  return `(
    let
      flake = import ${root}/flake.nix;
      names = builtins.attrNames flake.inputs;
      outputs = flake.outputs (import ${stubs} { inherit names; extra = { ${extra.join(' ')} }; });
    in
    { inherit (flake) inputs; description = flake.description or ""; } // outputs
  )`;
}

function textList(texts: readonly string[]): string {
  return print(expressionOf({ kind: 'list', items: texts.map(text) })).text;
}

function text(value: string): Value {
  return { kind: 'string', value };
}

/** What must be in the outputs; more may be. */
function expected(config: Config): object {
  return {
    description: config.flake.description,
    ...filled('nixosConfigurations', expectedSystems(config, 'nixos')),
    ...filled('darwinConfigurations', expectedSystems(config, 'darwin')),
    ...filled('homeConfigurations', expectedHomes(config)),
  };
}

function expectedSystems(config: Config, way: 'nixos' | 'darwin'): object {
  const hosts = config.hosts.filter((host) => host.way === way);
  return Object.fromEntries(
    hosts.map((host) => {
      const settings = systemSettings(host);
      const kept = way === 'darwin' && host.determinate ? removeAt(settings, ['nix']) : settings;
      const computed = attrsOf([
        ['networking', attrsOf([['hostName', text(host.name)]])],
        ['nixpkgs', attrsOf([['hostPlatform', text(platformOf(host))]])],
      ]);
      const homes = host.users.map((user) => [user, expectedHome(config, user)]);
      const all = plainAttrs(mergeAttrs(computed, kept));
      return [host.name, { kind: way, config: all, homes: Object.fromEntries(homes) }];
    }),
  );
}

function expectedHomes(config: Config): object {
  const alone = config.hosts.filter(({ way }) => way === 'standalone');
  return Object.fromEntries(
    alone.flatMap((host) =>
      host.users.map((user) => {
        const several = alone.filter(({ users }) => users.includes(user)).length > 1;
        const home = attrsOf([['username', text(user)]]);
        const settings = expectedHome(config, user, attrsOf([['home', home]]));
        const name = several ? `${user}@${host.name}` : user;
        return [name, { kind: 'home', system: platformOf(host), config: settings }];
      }),
    ),
  );
}

function expectedHome(config: Config, user: string, computed = emptyAttrs): object {
  const home = config.homes.find((one) => one.user === user);
  if (home === undefined) return {};
  const version = attrsOf([['home', attrsOf([['stateVersion', text(home.stateVersion)]])]]);
  return plainAttrs(mergeAttrs(mergeAttrs(version, computed), home.settings));
}

function filled(name: string, systems: object): object {
  return Object.keys(systems).length === 0 ? {} : { [name]: systems };
}

/** Nix before 2.20 or so writes floats into JSON with six digits, rounded in its own way; that every digit is right is proved elsewhere. */
function sameFloat(float: number): object {
  return {
    asymmetricMatch: (found: unknown) =>
      typeof found === 'number' && Math.abs(found - float) <= Math.abs(float) * 5.1e-6,
    toString: () => String(float),
  };
}

/** Plain data; names such as `__proto__` stay names. */
function plainAttrs(attrs: Attrs): Record<string, unknown> {
  return Object.fromEntries(attrs.attrs.map(({ name, value }) => [name, plain(value)]));
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'string':
      return value.value;
    case 'float':
      return sameFloat(value.value);
    case 'list':
      return value.items.map(plain);
    case 'attrs':
      return plainAttrs(value);
    default:
      throw new Error(`${value.kind} is not data`);
  }
}
