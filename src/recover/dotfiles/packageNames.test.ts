import { expect, test } from 'vitest';
import { packageGroups } from '../../catalog/packageGroups.ts';
import { unpackPackages } from '../../catalog/packedPackages.ts';
import { shippedJson } from '../../catalog/testing/shippedCatalogs.ts';
import { packageRows, renamedPackages } from './packageNames.ts';

/** Packages of Nixpkgs that neither the groups nor the documents of options name. */
const others = ['_7zz', 'ntfs3g', 'nfs-utils', 'libxml2', 'lua5_4'];

const shipped = unpackPackages(shippedJson('packages.json'));
const known = new Set([
  ...others,
  ...packageGroups.flatMap(([, names]) => names),
  ...(typeof shipped === 'string' ? [] : shipped.map(({ name }) => name)),
]);

test('every row leads to packages that are known, and the exceptions are needed', () => {
  const targets = packageRows.flatMap(([, [attrPaths]]) => attrPaths.split(' '));
  expect(targets.filter((name) => !known.has(name))).toEqual([]);
  expect(others.filter((name) => !targets.includes(name))).toEqual([]);
});

test('no name stands twice with one manager, and none leads to itself', () => {
  for (const scope of [undefined, 'apt', 'dnf', 'pacman', 'brew'] as const) {
    const rows = packageRows.flatMap(([manager, row]) => (manager === scope ? [row] : []));
    const names = rows.flatMap(([, written]) => written.split(' '));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
    for (const [attrPaths, written] of rows) expect(written.split(' ')).not.toContain(attrPaths);
  }
});

test('there are names enough', () => {
  expect(packageRows.flatMap(([, [, names]]) => names.split(' ')).length).toBeGreaterThan(300);
});

test.each([
  ['apt', 'fd-find', ['fd']],
  ['apt', 'build-essential', ['gcc', 'gnumake']],
  ['apt', 'yq', undefined],
  ['brew', 'yq', ['yq-go']],
  ['brew', 'python@3.12', ['python312']],
  ['dnf', 'java-17-openjdk-devel', ['jdk17']],
  ['pacman', 'ttf-hack-nerd', ['nerd-fonts.hack']],
  ['pacman', '__proto__', undefined],
] as const)('%s: %s', (manager, name, paths) => {
  expect(renamedPackages(manager, name)?.map((path) => path.join('.'))).toEqual(paths);
});
