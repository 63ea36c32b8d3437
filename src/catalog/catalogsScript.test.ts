import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeCatalogIndex } from './catalogIndex.ts';
import { unpackCatalog } from './packed.ts';
import { unpackPackages } from './packedPackages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakesmith-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const script = new URL('../../scripts/catalogs.mjs', import.meta.url).pathname;
const at = (name: string): string => join(folder, name);
const json = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

/** Runs `npm run catalogs` with documents of a few lines. */
function make(...more: readonly string[]): void {
  writeFileSync(
    at('options.json'),
    JSON.stringify({
      'a.package': {
        type: 'package',
        default: { _type: 'literalExpression', text: 'pkgs.hello' },
        description: 'Upstream says so.',
      },
    }),
  );
  writeFileSync(
    at('moved.json'),
    JSON.stringify([{ name: 'a.old', kind: 'renamed', to: 'a.package' }]),
  );
  writeFileSync(
    at('search.json'),
    '{"legacyPackages.x86_64-linux.git": {"description": "Tracks"}}',
  );
  const args = [
    `home-manager@26.05=${at('options.json')}`,
    `home-manager@26.05:moved=${at('moved.json')}`,
    'home-manager@26.05:from=A test',
    `packages=${at('search.json')}`,
    '--out',
    folder,
    ...more,
  ];
  execFileSync(process.execPath, [script, ...args]);
}

test('catalogs are made of facts alone', () => {
  make();
  expect(unpackCatalog(json('home-manager-26.05.json'))).toMatchObject({
    source: 'A test',
    options: [{ path: ['a', 'package'], defaultText: 'pkgs.hello', description: undefined }],
    moved: [{ path: ['a', 'old'], to: ['a', 'package'] }],
  });
  expect(decodeCatalogIndex(json('index.json'))).toEqual([
    {
      set: 'home-manager',
      release: '26.05',
      source: 'A test',
      options: 1,
      file: 'home-manager-26.05.json',
    },
  ]);
  expect(unpackPackages(json('packages.json'))).toEqual([{ name: 'git' }, { name: 'hello' }]);
});

test('descriptions are kept when they are asked for', () => {
  make('--descriptions');
  expect(unpackCatalog(json('home-manager-26.05.json'))).toMatchObject({
    options: [{ description: 'Upstream says so.' }],
  });
  expect(unpackPackages(json('packages.json'))).toEqual([
    { name: 'git', description: 'Tracks' },
    { name: 'hello' },
  ]);
});
