import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { setFlake } from '../../config/flakeEdits.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { setSystemOption, setWay } from '../../config/hostEdits.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { diagnose } from '../diagnose.ts';
import { mendConfig } from '../mend.ts';

const raw = (text: string): Value => ({ kind: 'raw', text });
const path = (text: string): Value => ({ kind: 'path', text });
const home = (value: Value, config: Config = defaultConfig) =>
  setHomeOption(config, 0, ['programs', 'x', 'y'], value);
const codes = (config: Config) =>
  diagnose(config)
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code }) => code);

test.each([
  'builtins.currentSystem',
  'import <nixpkgs> { }',
  'builtins.fetchTarball "https://x.org/a.tar.gz"',
  'builtins.readFile ~/secret',
  'builtins.readFile /home/alice/secret',
  '[ (builtins.getEnv "HOME") ]',
  'pkgs.system',
])('%s looks at the machine', (text) => {
  expect(codes(home(raw(text)))).toContain('impure');
});

test.each([
  'pkgs.stdenv.hostPlatform.system',
  'builtins.fetchTarball { url = "https://x.org/a.tar.gz"; sha256 = "0"; }',
  'builtins.readFile ./secret',
  '"/home/alice"',
  'let system = 1; in { inherit system; }',
])('%s does not', (text) => {
  expect(codes(home(raw(text)))).not.toContain('impure');
});

test('the old name of the system is written anew by a button', () => {
  const config = home(raw('"${pkgs.system}-x"'));
  const [finding] = diagnose(config).filter(({ code }) => code === 'impure');
  const [first] = finding?.mends ?? [];
  expect(first && mendConfig(config, first.mend)).toEqual(
    home(raw('"${pkgs.stdenv.hostPlatform.system}-x"')),
  );
});

test('a name that nobody gives is told, and one that is given is not', () => {
  expect(codes(home(raw('htop')))).toContain('name');
  expect(codes(home(raw('x: x + 1')))).not.toContain('name');
  expect(codes(home(raw('with pkgs; [ htop ]')))).not.toContain('name');
  const config = home(raw('username'));
  expect(codes(config)).toContain('name');
  const given = setFlake(config, {
    specialArgs: attrsOf([['username', { kind: 'string', value: 'alice' }]]),
  });
  expect(codes(given)).not.toContain('name');
});

test('a package without pkgs is mended by a button', () => {
  const config = home(raw('htop'));
  const [finding] = diagnose(config).filter(({ code }) => code === 'name');
  const [first] = finding?.mends ?? [];
  expect(first && mendConfig(config, first.mend)).toEqual(
    home({ kind: 'package', attrPath: ['htop'] }),
  );
});

test('osConfig is there only beside a system', () => {
  const config = home(raw('osConfig.networking.hostName'));
  expect(codes(config)).not.toContain('name');
  expect(codes(setWay(config, 0, 'standalone'))).toContain('name');
});

test('paths lead into the flake', () => {
  expect(codes(home(path('../x')))).toContain('outside-path');
  expect(codes(home(path('./x')))).not.toContain('outside-path');
  expect(diagnose(home(path('./x'))).map(({ code }) => code)).toContain('own-file');
  const brought = { ...home(path('./x')), sources: [{ path: 'x', text: '' }] };
  expect(diagnose(brought).map(({ code }) => code)).not.toContain('own-file');
});

test('the very same once more does no harm', () => {
  const [host] = defaultConfig.hosts;
  const [home] = defaultConfig.homes;
  const text = (value = ''): Value => ({ kind: 'string', value });
  const named = setSystemOption(defaultConfig, 0, ['networking', 'hostName'], text(host?.name));
  const same = setHomeOption(named, 0, ['home', 'username'], text(home?.user));
  const elsewhere = setHomeOption(same, 0, ['home', 'homeDirectory'], text('/elsewhere'));
  const twice = (config: Config) => diagnose(config).filter(({ code }) => code === 'set-twice');
  expect(twice(same)).toEqual([]);
  expect(twice(elsewhere).map(({ place }) => place)).toEqual([
    '/homes/0/settings/home/homeDirectory',
  ]);
});

test('what has a field of its own and is set once more is told', () => {
  const name: Value = { kind: 'string', value: 'other' };
  const config = setSystemOption(defaultConfig, 0, ['networking', 'hostName'], name);
  const [finding] = diagnose(config).filter(({ code }) => code === 'set-twice');
  const [first] = finding?.mends ?? [];
  expect(first && mendConfig(config, first.mend)).toEqual(defaultConfig);
});
