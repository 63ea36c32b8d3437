import { expect, test } from 'vitest';
import { shippedCatalogs } from '../../catalog/testing/shippedCatalogs.ts';
import type { Config } from '../../config/config.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { setSystemOption, setWay } from '../../config/hostEdits.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { diagnose } from '../diagnose.ts';
import { mendConfig } from '../mend.ts';

const catalogs = shippedCatalogs('26.05');
const on: Value = { kind: 'boolean', value: true };
const text: Value = { kind: 'string', value: 'x' };
const home = (path: string, value: Value) =>
  setHomeOption(defaultConfig, 0, path.split('.'), value);
const system = (path: string, value: Value) =>
  setSystemOption(defaultConfig, 0, path.split('.'), value);
const codes = (config: Config) =>
  diagnose(config, catalogs)
    .filter(({ code }) => code !== 'no-hardware')
    .map(({ code, severity }) => `${severity} ${code}`);

test('options that upstream does not document are known all the same', () => {
  expect(codes(home('programs.google-chrome.enable', on))).toEqual(['warning unfree']);
  expect(codes(home('programs.brave.enable', on))).toEqual([]);
  expect(codes(home('programs.zsh.initExtra', text))).toEqual([]);
  expect(codes(home('programs.ssh.matchBlocks.web.port', { kind: 'integer', value: 22 }))).toEqual(
    [],
  );
  expect(codes(home('programs.brave.enable', text))).toEqual(['error value']);
  expect(codes(home('programs.brave.enabel', on))).toEqual(['error unknown-option']);
});

test.each<[string, Config, string]>([
  ['a slip of one letter', system('services.openssh.enabel', on), 'error unknown-option'],
  ['a group that there never was', system('allowUnfree', on), 'error unknown-option'],
  ['what belongs one level lower', system('nixpkgs.allowUnfree', on), 'error unknown-option'],
  ['a program of Home Manager', system('programs.wezterm.enable', on), 'error unknown-option'],
  [
    'what may be newer than our list',
    system('services.brandnew.enable', on),
    'notice unknown-option',
  ],
  [
    'a newer option of a usual name',
    system('programs.direnv.settings', attrsOf([])),
    'notice unknown-option',
  ],
  ['a newer option in an old group', system('i18n.extraLocales', on), 'notice unknown-option'],
  ['an option of Macs', system('programs.tmux.enableFzf', on), 'error unknown-option'],
  ['another number', system('services.desktopManager.plasma7.enable', on), 'notice unknown-option'],
])('on NixOS, whose list is old, %s', (_, config, expected) => {
  expect(codes(config)).toEqual([expected]);
});

test('an option of the system that is set in a home says where it belongs', () => {
  const [finding] = diagnose(home('services.openssh.enable', on), catalogs).filter(
    ({ code }) => code === 'unknown-option',
  );
  expect(finding?.why).toBe('NixOS has one of this name: it belongs there.');
});

test('what can only be read is told inside of values, too', () => {
  const accounts = attrsOf([['work', attrsOf([['name', text]])]]);
  expect(codes(home('services.pizauth.accounts', accounts))).toContain('error read-only');
});

test('what became of an option is told where its whole group is gone', () => {
  expect(codes(home('programs.exa.enable', on))).toEqual(['warning renamed-option']);
  expect(codes(home('programs.rtx.enableZshIntegration', on))).toEqual(['error removed-option']);
});

const findingOn = (config: Config) =>
  diagnose(config, catalogs).find(({ code }) => code === 'unknown-option' || code === 'value');

test('a setting on the wrong level is mended by its button', () => {
  const config = home('nixpkgs.allowUnfree', on);
  const [mend] = findingOn(config)?.mends ?? [];
  expect(mend && mendConfig(config, mend.mend).nixpkgs.config).toEqual(
    attrsOf([['allowUnfree', on]]),
  );
});

test('a value that was clearly meant is set by its button', () => {
  const config = home('programs.git.enable', { kind: 'string', value: 'yes' });
  const [mend] = findingOn(config)?.mends ?? [];
  expect(mend?.label).toBe('Set it to on');
  expect(mend && mendConfig(config, mend.mend)).toEqual(home('programs.git.enable', on));
});

test('items of lists are counted from 1, and have no buttons that do nothing', () => {
  const config = home('programs.git.includes', {
    kind: 'list',
    items: [attrsOf([['path', text]]), attrsOf([['pahts', text]])],
  });
  const found = findingOn(config);
  expect(found?.message).toBe(
    'There is no option called pahts in item 2 of programs.git.includes.',
  );
  expect(found?.mends).toEqual([]);
});

test('groups whose options upstream leaves out are closed all the same', () => {
  const one = (name: string) => attrsOf([[name, { kind: 'integer', value: 4 }]]);
  expect(codes(home('programs.vim.settings', one('tabstop')))).toEqual([]);
  expect(codes(home('programs.vim.settings', one('tabstp')))).toEqual(['error unknown-option']);
  const mac = (name: string) =>
    setSystemOption(setWay(defaultConfig, 0, 'darwin'), 0, ['nix', 'gc', 'interval'], one(name));
  expect(codes(mac('Hour'))).toEqual([]);
  expect(codes(mac('hours'))).toEqual(['error value']);
});
