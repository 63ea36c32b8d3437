import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attrsOf } from '../nix/attrs.ts';
import { decodeConfig } from './decode.ts';
import { defaultConfig, defaultHome, defaultHost } from './defaults.ts';
import { encodeConfig } from './encode.ts';
import { configSchema } from './jsonSchema.ts';
import { currentVersion } from './migrations.ts';
import { arbitraryConfig } from './testing/arbitraryConfig.ts';

/** Every place in a piece of JSON with a way to put something else there. */
function* places(json: unknown): Generator<(replacement: unknown) => void> {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, inner] of Object.entries(json)) {
    yield (replacement) => Reflect.set(json, key, replacement);
    yield* places(inner);
  }
}

test('what is encoded is decoded to the same config, through JSON text', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const json: unknown = JSON.parse(JSON.stringify(encodeConfig(config)));
      expect(decodeConfig(json)).toEqual({ config, problems: [] });
    }),
    { numRuns: 300 },
  );
});

test('decoding never throws, whatever comes, and always gives a config that encodes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (input) => {
      const { config, problems } = decodeConfig(input);
      expect(decodeConfig(encodeConfig(config)).config).toEqual(config);
      expect(Array.isArray(problems)).toBe(true);
    }),
  );
});

test('one wrong part is reported or read as another value, and never breaks the rest', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), fc.anything(), (config, pick, junk) => {
      const json: unknown = JSON.parse(JSON.stringify(encodeConfig(config)));
      const all = [...places(json)];
      all[pick % all.length]?.(junk);
      const decoded = decodeConfig(json);
      expect(decodeConfig(encodeConfig(decoded.config)).config).toEqual(decoded.config);
    }),
  );
});

test('the default config is nothing but its version', () => {
  expect(encodeConfig(defaultConfig)).toEqual({ version: currentVersion });
});

test('wrong parts are left out one by one, each with its place', () => {
  const { config, problems } = decodeConfig({
    version: 1,
    release: '19.03',
    colour: 'red',
    flake: { description: 7, follows: false },
    hosts: [{ name: 'box', settings: { nixos: { boot: [{ $raw: 'x' }], a: undefined } } }, 'junk'],
    homes: [{ user: 'bob', settings: 'none' }],
  });
  expect(config).toEqual({
    ...defaultConfig,
    flake: { ...defaultConfig.flake, follows: false },
    hosts: [
      {
        ...defaultHost,
        name: 'box',
        settings: {
          ...defaultHost.settings,
          nixos: attrsOf([['boot', { kind: 'list', items: [{ kind: 'raw', text: 'x' }] }]]),
        },
      },
    ],
    homes: [{ ...defaultHome, user: 'bob' }],
  });
  expect(problems.map(({ place }) => place)).toEqual([
    '/release',
    '/flake/description',
    '/hosts/0/settings/a',
    '/hosts/1',
    '/homes/0/settings',
    '/colour',
  ]);
});

test('a config of the future is read as far as it is known', () => {
  const { config, problems } = decodeConfig({ version: 99, flake: { description: 'kept' } });
  expect(config.flake.description).toBe('kept');
  expect(problems).toEqual([
    { place: '/version', message: expect.stringContaining('newer Flakesmith') },
  ]);
});

test.each([0, -1, 1.5, '1', null])('the version %j is reported', (version) => {
  const { config, problems } = decodeConfig({ version });
  expect(config).toEqual(defaultConfig);
  expect(problems).toHaveLength(1);
});

test('without a host the default one stands in', () => {
  expect(decodeConfig({ hosts: [] }).config.hosts).toEqual(defaultConfig.hosts);
});

test('a file may name its schema', () => {
  expect(decodeConfig({ $schema: './config.schema.json' }).problems).toEqual([]);
});

test('problems are listed up to a limit', () => {
  const hosts = Array.from({ length: 1000 }, () => 'junk');
  expect(decodeConfig({ hosts }).problems).toHaveLength(51);
});

test('the schema describes every field with its default', () => {
  expect(configSchema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: {
      version: { maximum: currentVersion },
      release: { enum: ['26.05', 'unstable'], default: '26.05' },
      flake: { properties: { follows: { type: 'boolean', default: true } } },
      hosts: { type: 'array', minItems: 1, items: { properties: { way: { default: 'nixos' } } } },
    },
    $defs: { value: {}, attrs: {} },
  });
});
