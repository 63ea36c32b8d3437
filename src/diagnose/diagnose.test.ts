import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config, ExtraInput } from '../config/config.ts';
import { defaultConfig, defaultHost, defaultInput } from '../config/defaults.ts';
import {
  addInput,
  setFlake,
  setHomeManager,
  setNixpkgsOption,
  setRelease,
  setUrlOverride,
} from '../config/flakeEdits.ts';
import { addHome, renameUser, setHome, setHomeOption } from '../config/homeEdits.ts';
import {
  addHost,
  renameHost,
  resetSystemOption,
  setHost,
  setSystemOption,
  setWay,
} from '../config/hostEdits.ts';
import { arbitraryConfig } from '../config/testing/arbitraryConfig.ts';
import { attrsOf } from '../nix/attrs.ts';
import { arbitraryText } from '../nix/testing/arbitraryValue.ts';
import type { Value } from '../nix/value.ts';
import { diagnose } from './diagnose.ts';

const text = (value: string): Value => ({ kind: 'string', value });
const integer = (value: number): Value => ({ kind: 'integer', value });
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items });
const raw = (text: string): Value => ({ kind: 'raw', text });
const on: Value = { kind: 'boolean', value: true };
const start = defaultConfig;

const system = (path: string, value: Value, config: Config = start): Config =>
  setSystemOption(config, 0, path.split('.'), value);
const home = (path: string, value: Value, config: Config = start): Config =>
  setHomeOption(config, 0, path.split('.'), value);
const input = (patch: Partial<ExtraInput>): Config =>
  addInput(start, { ...defaultInput, name: 'sops-nix', url: 'github:Mic92/sops-nix', ...patch });

/** Errors and warnings as `code place`. */
const found = (config: Config): readonly string[] =>
  diagnose(config)
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, place }) => `${code} ${place}`);

test('findings are total, come out the same twice, and no two are alike', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryText, (config, name) => {
      const odd = renameHost(renameUser(config, 0, name), 0, name);
      for (const each of [config, odd]) {
        const findings = diagnose(each);
        expect(diagnose(structuredClone(each))).toEqual(findings);
        const keys = findings.map(({ code, place, message }) => `${code} ${place} ${message}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { message, place } of findings) {
          expect(message).not.toBe('');
          expect(place).toMatch(/^\/(?:flake|nixpkgs|homeManager|hosts|homes)\//);
        }
      }
    }),
  );
});

test('a new config has nothing wrong, and only needs its hardware', () => {
  expect(diagnose(start).map(({ code, severity }) => [code, severity])).toEqual([
    ['no-hardware', 'notice'],
  ]);
  for (const way of ['darwin', 'standalone'] as const) {
    expect(diagnose(setWay(start, 0, way))).toEqual([]);
  }
});

test.each<[string, Config, readonly string[]]>([
  ['an empty host name', renameHost(start, 0, ''), ['host-name /hosts/0/name']],
  ['a host name with a space', renameHost(start, 0, 'my box'), ['host-name /hosts/0/name']],
  ['a host name with an underscore', renameHost(start, 0, 'my_box'), []],
  [
    'a Mac with an underscore',
    renameHost(setWay(start, 0, 'darwin'), 0, 'my_box'),
    ['host-name /hosts/0/name'],
  ],
  ['a host twice', renameHost(addHost(start, 'nixos'), 1, 'NIXOS'), ['host-twice /hosts/1/name']],
  ['an empty user name', renameUser(start, 0, ''), ['user-name /homes/0/user']],
  ['a user name with a slash', renameUser(start, 0, 'a/b'), ['user-name /homes/0/user']],
  ['root', renameUser(start, 0, 'root'), ['user-name /homes/0/user']],
  [
    'a user twice',
    { ...start, homes: [...start.homes, ...start.homes] },
    ['user-name /homes/1/user'],
  ],
  [
    'a user without a home',
    setHost(start, 0, { users: ['alice', 'bob'] }),
    ['host-user /hosts/0/users/1'],
  ],
  [
    'a user twice on a host',
    setHost(start, 0, { users: ['alice', 'alice'] }),
    ['host-user /hosts/0/users/1'],
  ],
  [
    'nobody on a standalone host',
    setHost(start, 0, { way: 'standalone', users: [] }),
    ['no-users /hosts/0/users'],
  ],
  [
    'a state version of the future',
    setHome(start, 0, { stateVersion: '26.11' }),
    ['state-version /homes/0/stateVersion'],
  ],
  [
    'a state version that never was',
    setHost(start, 0, { stateVersion: { nixos: '24.08', darwin: 7 } }),
    ['state-version /hosts/0/stateVersion/nixos'],
  ],
  [
    'a number that nix-darwin does not know',
    setHost(start, 0, { way: 'darwin', stateVersion: { nixos: '26.05', darwin: 8 } }),
    ['state-version /hosts/0/stateVersion/darwin'],
  ],
  [
    'a platform that a release has dropped',
    setRelease(
      setHost(start, 0, {
        way: 'darwin',
        platform: { ...defaultHost.platform, darwin: 'x86_64-darwin' },
      }),
      'unstable',
    ),
    ['platform /hosts/0/platform/darwin'],
  ],
  [
    'NixOS on a Mac',
    setHost(start, 0, { platform: { ...defaultHost.platform, nixos: 'aarch64-darwin' } }),
    ['platform /hosts/0/platform/nixos'],
  ],
  [
    'half a hardware file',
    setHost(start, 0, { hardware: '{ ... }: {\n  a = [ 1\n}' }),
    ['hardware /hosts/0/hardware'],
  ],
  [
    'no boot loader',
    resetSystemOption(start, 0, ['boot']),
    ['boot-loader /hosts/0/settings/boot/loader'],
  ],
  [
    'GRUB without a disk',
    system('boot.loader.grub.enable', on, resetSystemOption(start, 0, ['boot'])),
    ['boot-loader /hosts/0/settings/boot/loader'],
  ],
  [
    'GRUB with a disk',
    system('boot.loader.grub.device', text('/dev/sda'), resetSystemOption(start, 0, ['boot'])),
    [],
  ],
  [
    'a home directory that is no path',
    setHome(start, 0, { directory: { linux: '~/me', darwin: '' } }),
    ['home-directory /homes/0/directory/linux'],
  ],
  [
    'an ending with a slash',
    setHomeManager(start, { backupFileExtension: 'a/b' }),
    ['backup-ending /homeManager/backupFileExtension'],
  ],
  [
    'a port that is too large',
    system('networking.firewall.allowedTCPPorts', list(integer(22), integer(70_000))),
    ['value /hosts/0/settings/networking/firewall/allowedTCPPorts/1'],
  ],
  [
    'an e-mail address without @',
    home('programs.git.settings.user.email', text('me')),
    ['value /homes/0/settings/programs/git/settings/user/email'],
  ],
  [
    'a file name that climbs',
    setHomeOption(start, 0, ['home', 'file', '../../etc/passwd', 'text'], text('')),
    ['value /homes/0/settings/home/file/..~1..~1etc~1passwd'],
  ],
  [
    'a password where a hash belongs',
    system('users.users.alice.hashedPassword', text('hunter2')),
    ['value /hosts/0/settings/users/users/alice/hashedPassword'],
  ],
  [
    'an expression that does not parse',
    home('programs.bat.package', raw('pkgs.(bat')),
    ['expression /homes/0/settings/programs/bat/package'],
  ],
  [
    'a path that is none',
    home('home.file.x.source', { kind: 'path', text: 'a b; c' }),
    ['expression /homes/0/settings/home/file/x/source'],
  ],
  [
    'a login without asking of nobody',
    system('services.displayManager.autoLogin.enable', on),
    ['companion /hosts/0/settings/services/displayManager/autoLogin/user'],
  ],
  [
    'a size of a font that is not said',
    home('gtk.enable', on, home('gtk.font.size', integer(11))),
    ['companion /homes/0/settings/gtk/font/name'],
  ],
  [
    'a pointer of which only the size is said',
    home('home.pointerCursor.size', integer(24)),
    [
      'companion /homes/0/settings/home/pointerCursor/name',
      'companion /homes/0/settings/home/pointerCursor/package',
      'companion /homes/0/settings/home/pointerCursor/enable',
    ],
  ],
  ['a pointer that an expression describes', home('home.pointerCursor', raw('null')), []],
  [
    'unfree software that is not allowed',
    home('home.packages', list({ kind: 'package', attrPath: ['vscode'] })),
    ['unfree /homes/0/settings/home/packages'],
  ],
  [
    'the driver of NVIDIA, and nothing else',
    system('services.xserver.videoDrivers', list(text('nvidia'))),
    [
      'companion /hosts/0/settings/hardware/nvidia/open',
      'unfree /hosts/0/settings/services/xserver/videoDrivers',
    ],
  ],
  [
    'unfree software that is allowed',
    setNixpkgsOption(system('programs.steam.enable', on), ['allowUnfree'], on),
    [],
  ],
  ['an empty expression', home('a', raw(' ')), ['expression /homes/0/settings/a']],
  [
    'a broken expression inside a list of nixpkgs.config',
    setNixpkgsOption(start, ['permittedInsecurePackages'], list(raw('"'))),
    ['expression /nixpkgs/config/permittedInsecurePackages'],
  ],
  [
    'nixpkgs.config in a home that uses the system’s',
    home('nixpkgs.config.allowUnfree', on),
    ['home-nixpkgs /homes/0/settings/nixpkgs/config'],
  ],
  [
    'nixpkgs.config in a home on its own',
    setWay(home('nixpkgs.config.allowUnfree', on), 0, 'standalone'),
    [],
  ],
  ['an input without a name', input({ name: '' }), ['input-name /flake/inputs/0/name']],
  ['an input with our name', input({ name: 'nixpkgs' }), ['input-name /flake/inputs/0/name']],
  ['an input called self', input({ name: 'self' }), ['input-name /flake/inputs/0/name']],
  ['an address with a space', input({ url: 'github:a b' }), ['input /flake/inputs/0/url']],
  [
    'follows of nothing',
    input({ follows: [{ input: 'nixpkgs', target: 'nixpgks' }] }),
    ['input-follows /flake/inputs/0/follows/0/target'],
  ],
  [
    'a module path that is none',
    input({ modules: { nixos: ['nixosModules..x'], darwin: [], home: [] } }),
    ['input /flake/inputs/0/modules/nixos/0'],
  ],
  [
    'modules without a flake',
    input({ flake: false, overlays: ['overlays.default'] }),
    ['input-not-flake /flake/inputs/0/flake'],
  ],
  [
    'mixed releases',
    setUrlOverride(start, 'nixpkgs', 'github:nixos/nixpkgs/master'),
    ['mixed-releases /flake/urlOverrides/0/url'],
  ],
  [
    'an override of nothing',
    setUrlOverride(start, 'nixpgks', 'github:nixos/nixpkgs'),
    ['override /flake/urlOverrides/0/url'],
  ],
  [
    'an argument called lib',
    setFlake(start, { specialArgs: attrsOf([['lib', on]]) }),
    ['special-arg /flake/specialArgs/lib'],
  ],
  [
    'an account with a bad name',
    setSystemOption(start, 0, ['users', 'users', 'a b', 'isNormalUser'], on),
    ['account-name /hosts/0/settings/users/users/a b'],
  ],
])('%s', (_, config, expected) => {
  expect(found(config)).toEqual(expected);
});

test('an override with a reason to be there is a warning, not an error', () => {
  const [, override] = diagnose(setUrlOverride(start, 'nixpkgs', 'github:me/nixpkgs'));
  expect(override).toMatchObject({ severity: 'warning', fix: expect.any(String) });
});

test('two hosts with two users each have nothing wrong', () => {
  expect(found(addHome(addHost(start, 'darwin')))).toEqual([]);
});

test('an expression of several lines is told with its line', () => {
  const [, finding] = diagnose(home('a', raw('{\n  a = 1\n}')));
  expect(finding?.message).toMatch(/^In line 2: .*`;` is missing/);
});
