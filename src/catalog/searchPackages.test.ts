import { expect, test } from 'vitest';
import { parseAttrPath } from '../nix/attrName.ts';
import { packageGroups, unfreePackages } from './packageGroups.ts';
import { decodeNixSearch, packagesOf, packPackages, unpackPackages } from './packedPackages.ts';
import { packageList, searchPackages } from './searchPackages.ts';
import { shippedJson } from './testing/shippedCatalogs.ts';

const facts = unpackPackages(shippedJson('packages.json'));
if (typeof facts === 'string') throw new Error(facts);
const list = packageList(facts);
const found = (query: string) => searchPackages(list, query, 5).map(({ name }) => name);

test('there are many, each an attribute path, and none twice', () => {
  const names = packageGroups.flatMap(([, group]) => group);
  expect(names.length).toBeGreaterThan(600);
  expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  for (const { name } of list) expect(parseAttrPath(name), name).toBeDefined();
  for (const name of unfreePackages) expect(names).toContain(name);
});

test.each([
  ['firefox', 'firefox'],
  ['fire', 'firefox'],
  ['requests', 'python3Packages.requests'],
  ['jetbrains mono', 'jetbrains-mono'],
  ['GIT', 'git'],
  ['vs code', 'vscode'],
])('%s finds %s', (query, name) => {
  expect(found(query)).toContain(name);
});

test('groups and descriptions are searched too', () => {
  expect(searchPackages(list, 'browsers', 40).map(({ name }) => name)).toContain('firefox');
  const described = packageList([{ name: 'odd', description: 'Paints the moon' }]);
  expect(searchPackages(described, 'paints moon').map(({ name }) => name)).toEqual(['odd']);
});

test('options name packages in their defaults', () => {
  const option = (type: string, defaultText: string) => ({
    path: ['a'],
    type,
    defaultText,
    readOnly: false,
    module: undefined,
    description: undefined,
  });
  const named = packagesOf([
    option('package', 'pkgs.hello'),
    option('null or package', 'pkgs.kdePackages.kate'),
    option('package', 'pkgs.callPackage ./x { }'),
    option('string', 'pkgs.git'),
  ]);
  expect(named.map(({ name }) => name)).toEqual(['hello', 'kdePackages.kate']);
});

test('a list of all of Nixpkgs is read and comes out again', () => {
  const all = decodeNixSearch({
    'legacyPackages.x86_64-linux.hello': { pname: 'hello', description: 'Says hello' },
    'legacyPackages.x86_64-linux.python3Packages.requests': { description: '' },
    odd: {},
  });
  expect(all).toEqual([
    { name: 'hello', description: 'Says hello' },
    { name: 'python3Packages.requests' },
  ]);
  expect(unpackPackages(JSON.parse(JSON.stringify(packPackages(all))))).toEqual(all);
  expect(unpackPackages(null)).toBeTypeOf('string');
});
