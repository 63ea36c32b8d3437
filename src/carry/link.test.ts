import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { defaultConfig } from '../config/defaults.ts';
import { setFlake } from '../config/flakeEdits.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { arbitraryConfig } from '../config/testing/arbitraryConfig.ts';
import { setAt } from '../nix/attrs.ts';
import { bytesOf, textOf } from './base64url.ts';
import { decodeLink, encodeLink } from './link.ts';
import { repairedJson } from './repairedJson.ts';

/** A link that holds these bytes. */
function linkOf(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `v1.${textOf(zlibSync(bytes, { level: 9 }))}`;
}

test('base64url is as Node writes and reads it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(textOf(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});

test('a link brings its config back, and the same config is the same link', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const link = encodeLink(config);
      expect(link).toMatch(/^v1\.[\w-]+$/);
      expect(decodeLink(link)).toEqual({ config, problems: [] });
      expect(encodeLink(structuredClone(config))).toBe(link);
    }),
    { numRuns: 200 },
  );
});

test('a link that is cut anywhere still opens, and says that it was cut', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), (config, pick) => {
      const link = encodeLink(config);
      const cut = link.slice(0, 3 + (pick % (link.length - 4)));
      expect(decodeLink(cut).problems.length).toBeGreaterThan(0);
    }),
  );
});

test('a link with a sign changed opens, and never as another config without a word', () => {
  fc.assert(
    fc.property(
      arbitraryConfig,
      fc.nat(),
      fc.constantFrom('A', 'z', '_', '7'),
      (config, pick, sign) => {
        const link = encodeLink(config);
        const at = 3 + (pick % (link.length - 3));
        const { config: opened, problems } = decodeLink(
          link.slice(0, at) + sign + link.slice(at + 1),
        );
        if (problems.length === 0) expect(opened).toEqual(config);
      },
    ),
    { numRuns: 300 },
  );
});

test('no text whatever makes reading a link throw', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((bytes) => `v1.${textOf(bytes)}`),
    fc.uint8Array().map(linkOf),
    fc.string().map(linkOf),
    fc.json().map(linkOf),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { config } = decodeLink(text);
      expect(decodeLink(encodeLink(config)).config).toEqual(config);
    }),
    { numRuns: 500 },
  );
});

test('what is mended parses, and is all of a text that was whole', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, pick) => {
      const text = `[${json}]`;
      expect(repairedJson(text)).toEqual({ text, whole: true });
      JSON.parse(repairedJson(text.slice(0, 1 + (pick % text.length))).text);
    }),
  );
});

test('what comes before a cut is kept', () => {
  let config = setFlake(defaultConfig, { description: 'My machines' });
  for (let index = 0; index < 200; index += 1) {
    const text = `value ${(index * 7919) % 1009}`;
    config = setHomeOption(config, 0, ['home', `option${index}`], { kind: 'string', value: text });
  }
  const link = encodeLink(config);
  const { config: opened, problems } = decodeLink(link.slice(0, link.length / 2));
  expect(opened.flake.description).toBe('My machines');
  expect(JSON.stringify(opened.homes)).toContain('option20');
  expect(problems[0]?.message).toContain('cut off');
});

test('a link of a newer version is read as far as it is known', () => {
  const link = linkOf('{"version":2,"flake":{"description":"kept"},"hats":3}');
  const { config, problems } = decodeLink(link.replace('v1', 'v2'));
  expect(config.flake.description).toBe('kept');
  expect(problems.map(({ place }) => place)).toEqual(['', '/version', '/hats']);
});

test.each([
  ['nothing', ''],
  ['a word', 'hello'],
  ['a mark', '#'],
  ['a version', 'v1'],
  ['an empty one', 'v1.'],
  ['signs', 'v1.!!!'],
  ['another form', 'v0x.AAAA'],
  ['endless text', `v1.${'A'.repeat(300_000)}`],
])('%s opens as the default config with a message', (_, text) => {
  const { config, problems } = decodeLink(text);
  expect(config).toEqual(defaultConfig);
  expect(problems.length).toBeGreaterThan(0);
});

test('signs that mail and chat programs add do no harm', () => {
  const config = setFlake(defaultConfig, { description: 'x' });
  const link = encodeLink(config);
  for (const text of [`#${link}`, `<${link}>`, ` ${link}\n`, `"${link}"`, `${link}.`]) {
    expect(decodeLink(text)).toEqual({ config, problems: [] });
  }
});

const settings = (value: string): string => `{"homes":[{"settings":${value}}]}`;

test.each([
  ['50 MB of zeros', linkOf(new Uint8Array(50_000_000))],
  ['50 MB of one text', linkOf(`{"flake":{"description":"${'a'.repeat(50_000_000)}"}}`)],
  ['a million brackets', linkOf('['.repeat(1_000_000))],
  ['nested lists', linkOf(settings(`{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`))],
  ['nested objects', linkOf(settings(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`))],
  ['many numbers', linkOf(settings(`{"a":[${'0,'.repeat(500_000)}0]}`))],
  ['many hosts', linkOf(`{"hosts":[${'{},'.repeat(300_000)}{}]}`)],
  ['many unknown names', linkOf(`{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":0`)}}`)],
  ['random bytes', `v1.${'q7Zx_-'.repeat(33_000)}`],
])('%s are read within the limits', (_, link) => {
  const { config, problems } = decodeLink(link);
  expect(problems.length).toBeGreaterThan(0);
  expect(config.hosts.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(config).length).toBeLessThan(3_000_000);
});

test('attributes with the names of prototypes are attributes like any other', () => {
  const config = {
    ...defaultConfig,
    nixpkgs: {
      ...defaultConfig.nixpkgs,
      config: setAt(defaultConfig.nixpkgs.config, ['__proto__', 'polluted'], {
        kind: 'boolean' as const,
        value: true,
      }),
    },
  };
  expect(decodeLink(encodeLink(config)).config).toEqual(config);
  expect(decodeLink(linkOf('{"__proto__":{"polluted":1}}')).problems).toHaveLength(1);
  expect('polluted' in {}).toBe(false);
});
