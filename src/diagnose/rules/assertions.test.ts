import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { setHost, setSystemOption, setWay } from '../../config/hostEdits.ts';
import { decodeContext, decodeValue } from '../../nix/json.ts';
import type { Value } from '../../nix/value.ts';
import { diagnose } from '../diagnose.ts';
import type { Severity } from '../finding.ts';
import { mendConfig } from '../mend.ts';
import { conflictTable } from '../tables/conflicts.ts';

type Settings = Readonly<Record<string, unknown>>;

/** As `encodeValue` writes it. */
function valueIn(json: unknown): Value {
  const value = decodeValue(json, undefined, decodeContext());
  if (value === undefined) throw new Error('a value was expected');
  return value;
}

const start = {
  nixos: defaultConfig,
  darwin: setWay(defaultConfig, 0, 'darwin'),
  home: setWay(defaultConfig, 0, 'standalone'),
  mac: setHost(defaultConfig, 0, {
    way: 'standalone',
    platform: { ...defaultConfig.hosts[0]?.platform, standalone: 'aarch64-darwin' } as never,
  }),
};

function configOf(kind: keyof typeof start, settings: Settings): Config {
  return Object.entries(settings).reduce((config, [path, json]) => {
    const steps = path.split('.');
    return kind === 'home' || kind === 'mac'
      ? setHomeOption(config, 0, steps, valueIn(json))
      : setSystemOption(config, 0, steps, valueIn(json));
  }, start[kind]);
}

/** What new findings the settings bring, as `code option`. */
function found(config: Config, severity: Severity): readonly string[] {
  return diagnose(config)
    .filter((finding) => finding.severity === severity)
    .map(({ code, place }) => `${code} ${place.split('/').slice(4).join('.')}`);
}

const pkg = (name: string) => ({ $package: name });

test.each<[keyof typeof start, Settings, readonly string[]]>([
  ['home', { 'gtk.enable': true, 'gtk.theme.package': pkg('x') }, ['companion gtk.theme.name']],
  ['home', { 'gtk.theme.package': pkg('x') }, []],
  ['home', { 'xdg.portal.enable': true }, ['companion xdg.portal.extraPortals']],
  ['home', { 'xdg.portal.enable': true, 'xdg.portal.extraPortals': { $raw: '[ ]' } }, []],
  ['home', { 'nix.settings.cores': 2 }, ['companion nix.package']],
  ['home', { 'services.gammastep.enable': true }, ['companion services.gammastep.provider']],
  ['home', { 'services.gammastep.enable': true, 'services.gammastep.latitude': '52.5' }, []],
  [
    'home',
    { 'services.wlsunset': { enable: true, latitude: 1 } },
    ['companion services.wlsunset.latitude'],
  ],
  [
    'home',
    { 'programs.ghostty': { enable: true, package: null, systemd: { enable: true } } },
    ['companion programs.ghostty.systemd.enable'],
  ],
  [
    'home',
    { 'programs.firefox': { enable: true, profiles: { a: {}, b: {} } } },
    ['profile-id programs.firefox.profiles.b.id'],
  ],
  [
    'home',
    { 'programs.firefox': { enable: true, profiles: { a: { id: 1 } } } },
    ['one-default programs.firefox.profiles'],
  ],
  ['home', { 'programs.firefox': { enable: true, profiles: { a: {}, b: { id: 1 } } } }, []],
  [
    'home',
    { 'programs.thunderbird': { enable: true, profiles: { a: {} } } },
    ['one-default programs.thunderbird.profiles'],
  ],
  [
    'home',
    { 'accounts.email.accounts': { a: { primary: true }, b: { primary: true } } },
    ['one-default accounts.email.accounts'],
  ],
  ['home', { 'programs.aerospace.enable': true }, ['other-system programs.aerospace.enable']],
  ['mac', { 'services.dunst.enable': true }, ['other-system services.dunst.enable']],
  ['mac', { 'services.dunst.enable': { $raw: 'pkgs.stdenv.isLinux' } }, []],
  ['nixos', { 'users.users.alice.shell': pkg('zsh') }, ['login-shell users.users.alice.shell']],
  ['nixos', { 'users.users.alice.shell': pkg('zsh'), 'programs.zsh.enable': true }, []],
  [
    'nixos',
    { 'users.users.alice.shell': pkg('fish'), 'users.users.alice.ignoreShellProgramCheck': true },
    [],
  ],
  ['darwin', { 'users.users.alice.shell': pkg('zsh') }, []],
  ['darwin', { 'users.users.alice.shell': pkg('fish') }, ['login-shell users.users.alice.shell']],
  ['nixos', { 'users.users.alice.uid': 500 }, ['account-number users.users.alice.uid']],
  ['nixos', { 'users.users.web.isSystemUser': true }, ['companion users.users.web.group']],
  ['nixos', { 'users.mutableUsers': false }, ['companion users.mutableUsers']],
  [
    'nixos',
    {
      'users.mutableUsers': false,
      'users.users.alice': { extraGroups: ['wheel'], hashedPasswordFile: '/run/secrets/alice' },
    },
    [],
  ],
  ['nixos', { 'boot.supportedFilesystems': ['zfs'] }, ['companion networking.hostId']],
  [
    'nixos',
    { 'services.nginx.virtualHosts': { 'a.example.org': { enableACME: true, forceSSL: true } } },
    ['companion security.acme.acceptTerms', 'companion security.acme.defaults.email'],
  ],
  [
    'nixos',
    { 'services.nginx.virtualHosts': { a: { forceSSL: true } } },
    ['companion services.nginx.virtualHosts.a.enableACME'],
  ],
  [
    'darwin',
    { 'system.primaryUser': null, 'homebrew.enable': true },
    ['companion system.primaryUser'],
  ],
  [
    'darwin',
    { 'programs.ssh.knownHosts.a.hostNames': ['a'] },
    ['companion programs.ssh.knownHosts.a.publicKey'],
  ],
])('%s: what a module asks for, %j', (kind, settings, expected) => {
  expect(found(configOf(kind, settings), 'error')).toEqual(expected);
});

test.each<[keyof typeof start, Settings, readonly string[]]>([
  [
    'nixos',
    { 'users.users.bob.hashedPasswordFile': '/x' },
    ['account-sort users.users.bob.isNormalUser'],
  ],
  ['nixos', { 'users.users.alice.enable': false }, ['account-off users.users.alice.enable']],
  [
    'nixos',
    { 'networking.firewall.allowedTCPPorts': [80, 443, 80] },
    ['repeated networking.firewall.allowedTCPPorts.2'],
  ],
  ['home', { 'home.packages': [pkg('git'), pkg('jq'), pkg('git')] }, ['repeated home.packages.2']],
])('%s: what is likely not meant, %j', (kind, settings, expected) => {
  expect(found(configOf(kind, settings), 'warning')).toEqual(expected);
});

test('a list keeps each thing once by the button', () => {
  const config = configOf('home', { 'home.packages': [pkg('git'), pkg('git')] });
  const [mend] = diagnose(config).flatMap(({ mends = [] }) => mends);
  expect(mend && mendConfig(config, mend.mend)).toEqual(
    configOf('home', { 'home.packages': [pkg('git')] }),
  );
});

test('a shell is set up by the button', () => {
  const config = configOf('nixos', { 'users.users.alice.shell': pkg('zsh') });
  const [mend] = diagnose(config).flatMap(({ mends = [] }) => mends);
  expect(found(mend === undefined ? config : mendConfig(config, mend.mend), 'error')).toEqual([]);
});

test('two options of a conflict are told at both', () => {
  for (const { of, within, options, severity } of conflictTable) {
    const full = (option: string) =>
      within === undefined ? option : `${within.replace('*', 'someone')}.${option}`;
    const pair = options.slice(-2).map(([option]) => full(option));
    const config = configOf(of, Object.fromEntries(pair.map((option) => [option, true])));
    const expected = pair.map((option) => `conflict ${option}`);
    expect(found(config, severity)).toEqual(expect.arrayContaining(expected));
  }
});
