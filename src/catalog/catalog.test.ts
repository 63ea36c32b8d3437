import { expect, test } from 'vitest';
import { parseAttrPath } from '../nix/attrName.ts';
import { attrsOf, getAt } from '../nix/attrs.ts';
import type { Value } from '../nix/value.ts';
import { fits } from '../option/fits.ts';
import { childrenAt, coveringOption, nodeAt, optionAt } from './catalog.ts';
import { manualUrl } from './manual.ts';
import { currentPath, findMoves, moveRenamed } from './moveRenamed.ts';
import { printOptionName } from './optionName.ts';
import { typeAt, typeOfNode } from './optionType.ts';
import { enableFor, relatedOptions } from './related.ts';
import { standingOf } from './standing.ts';
import { shippedCatalogs } from './testing/shippedCatalogs.ts';

const catalogs = [...shippedCatalogs('26.05'), ...shippedCatalogs('unstable')];
const [home, nixos, darwin] = shippedCatalogs();
if (home === undefined || nixos === undefined || darwin === undefined)
  throw new Error('no catalogs');

const path = (text: string): readonly string[] => parseAttrPath(text) ?? [];
const string = (value: string): Value => ({ kind: 'string', value });

test('every option is found by its own path, and has a type', () => {
  for (const catalog of catalogs) {
    for (const option of catalog.options) {
      const node = nodeAt(catalog, option.path);
      if (node?.option !== option) expect(printOptionName(option.path)).toBe('found');
      else typeOfNode(catalog, node);
    }
  }
});

test('counts add up to all there are', () => {
  for (const catalog of catalogs) {
    expect(catalog.root.count).toBe(catalog.options.length);
    const sum = childrenAt(catalog, []).reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(catalog.options.length);
  }
});

test('any name stands for `<name>`, and items of lists for `*`', () => {
  expect(optionAt(home, path('programs.firefox.profiles.work.id'))?.path).toEqual(
    path('programs.firefox.profiles."<name>".id'),
  );
  expect(optionAt(nixos, path('services.nginx.virtualHosts."a.b".forceSSL'))?.type).toBe('boolean');
  expect(optionAt(home, path('programs.nothing.enable'))).toBeUndefined();
  expect(coveringOption(home, path('home.file."a b".text'))?.rest).toEqual([]);
  expect(coveringOption(home, path('programs.git.settings.user.name'))?.rest).toEqual([
    'user',
    'name',
  ]);
});

test('submodules are filled from the options below them', () => {
  const hosts = typeAt(nixos, path('services.nginx.virtualHosts'));
  expect(hosts?.kind).toBe('attrsOf');
  const host = hosts?.kind === 'attrsOf' ? hosts.of : undefined;
  expect(host?.kind).toBe('submodule');
  const options = host?.kind === 'submodule' ? host.options : [];
  expect(options.map(({ name }) => name)).toContain('locations');
  const value = (forceSSL: Value): Value =>
    attrsOf([['a.example', attrsOf([['forceSSL', forceSSL]])]]);
  if (hosts === undefined) throw new Error('no type');
  expect(fits(hosts, value({ kind: 'boolean', value: true }))).toBeUndefined();
  expect(fits(hosts, value(string('yes')))?.path).toEqual(['a.example', 'forceSSL']);
});

test('free-form settings keep their known keys and take any other', () => {
  const type = typeAt(nixos, path('services.openssh.settings'));
  if (type?.kind !== 'submodule') throw new Error('no submodule');
  expect(type.options.map(({ name }) => name)).toContain('PermitRootLogin');
  expect(type.freeform).toBeDefined();
  expect(fits(type, attrsOf([['PermitRootLogin', string('sometimes')]]))).toBeDefined();
  expect(fits(type, attrsOf([['Anything', string('x')]]))).toBeUndefined();
});

test('the type of a part of a value is known', () => {
  expect(typeAt(home, path('programs.git.settings.user.name'))?.kind).toBe('either');
  expect(typeAt(home, path('home.sessionVariables.EDITOR'))).toBeDefined();
  expect(typeAt(home, path('programs.git.enable.x'))).toBeUndefined();
});

test.each([
  ['programs.git.enable', 'option'],
  ['programs.git', 'group'],
  ['programs.git.settings.user.name', 'inside'],
  ['programs.git.userName', 'renamed'],
  ['programs.rofi.borderWidth', 'removed'],
  ['programs.direnv.nix-direnv.enableFlakes', 'removed'],
  ['programs.no-such-thing.enable', 'unknown'],
  ['home.username.x', 'unknown'],
])('%s is %s', (name, kind) => {
  expect(standingOf(home, path(name)).kind).toBe(kind);
});

test('a removed option says what to look at', () => {
  expect(standingOf(home, path('services.gammastep.extraOptions'))).toMatchObject({
    reason: 'replaced',
    message: 'This option is no more. Look at `services.gammastep.settings` instead.',
  });
});

test.each([
  ['programs.git.userName', 'programs.git.settings.user.name'],
  ['programs.vscode.userSettings', 'programs.vscode.profiles.default.userSettings'],
  ['programs.vscode.userSettings.a', 'programs.vscode.profiles.default.userSettings.a'],
  [
    'accounts.email.accounts.work.lieer.timeout',
    'accounts.email.accounts.work.lieer.settings.timeout',
  ],
  ['nixGL.packages', 'targets.genericLinux.nixGL.packages'],
  ['programs.git.enable', 'programs.git.enable'],
])('%s is today %s', (from, to) => {
  expect(currentPath(home, path(from))).toEqual(path(to));
});

test('every renamed option leads to one that is there', () => {
  for (const catalog of catalogs) {
    for (const [, group] of catalog.moved) {
      for (const moved of group) {
        if (moved.kind !== 'renamed') continue;
        const { kind } = standingOf(catalog, currentPath(catalog, moved.path));
        expect(['option', 'inside', 'group', 'removed'], printOptionName(moved.path)).toContain(
          kind,
        );
      }
    }
  }
});

test('settings with old names move, unless something stands there already', () => {
  const ada = string('Ada');
  const old = attrsOf([
    [
      'programs',
      attrsOf([
        [
          'git',
          attrsOf([
            ['enable', { kind: 'boolean', value: true }],
            ['userName', ada],
          ]),
        ],
      ]),
    ],
  ]);
  const moved = moveRenamed(home, old);
  expect(getAt(moved, path('programs.git.settings.user.name'))).toEqual(ada);
  expect(getAt(moved, path('programs.git.userName'))).toBeUndefined();
  expect(moveRenamed(home, moved)).toBe(moved);
  const both = attrsOf([
    [
      'programs',
      attrsOf([
        [
          'git',
          attrsOf([
            ['userName', ada],
            ['settings', attrsOf([['user', attrsOf([['name', string('Eve')]])]])],
          ]),
        ],
      ]),
    ],
  ]);
  expect(findMoves(home, both)).toMatchObject([{ taken: true }]);
  expect(moveRenamed(home, both)).toBe(both);
});

test('the switch above an option is found, with the names as they are', () => {
  expect(enableFor(home, path('programs.git.settings'))).toEqual(path('programs.git.enable'));
  expect(enableFor(home, path('programs.git.enable'))).toBeUndefined();
  expect(enableFor(home, path('home.packages'))).toBeUndefined();
  expect(relatedOptions(home, path('programs.git.enable')).length).toBeGreaterThan(3);
});

test('manuals have one place for each option', () => {
  expect(manualUrl('home-manager', '26.05', path('programs.firefox.profiles."<name>".id'))).toBe(
    'https://nix-community.github.io/home-manager/options.xhtml#opt-programs.firefox.profiles._name_.id',
  );
  expect(
    manualUrl('nix-darwin', '26.05', [
      'system',
      'defaults',
      '.GlobalPreferences',
      'com.apple.mouse.scaling',
    ]),
  ).toBe(
    'https://nix-darwin.github.io/nix-darwin/manual/index.html#opt-system.defaults._.GlobalPreferences_._com.apple.mouse.scaling_',
  );
});
