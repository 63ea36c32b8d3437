import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { defaultConfig } from '../config/defaults.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { setHost, setSystemOption, setWay } from '../config/hostEdits.ts';
import type { Value } from '../nix/value.ts';
import { secretsIn } from './secrets.ts';

const text = (value: string): Value => ({ kind: 'string', value });
const home = (path: string, value: Value): Config =>
  setHomeOption(defaultConfig, 0, path.split('.'), value);
const letters = 'Ab1'.repeat(20);

test.each([
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n-----END OPENSSH PRIVATE KEY-----',
  '-----BEGIN PGP PRIVATE KEY BLOCK-----',
  `ghp_${letters}`,
  `github_pat_${letters}`,
  `glpat-${letters}`,
  `sk-${letters}`,
  'AKIAIOSFODNN7EXAMPLE',
  `tskey-auth-${letters}`,
  'https://me:hunter2@example.org/repo.git',
  `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
])('%s is a secret wherever it stands', (secret) => {
  const inside: readonly Value[] = [
    text(secret),
    text(`before ${secret} after`),
    { kind: 'raw', text: `"${secret}"` },
    { kind: 'list', items: [text(secret)] },
  ];
  for (const value of inside) {
    expect(secretsIn(home('programs.x.y', value))).toMatchObject([
      { code: 'secret', severity: 'warning', place: '/homes/0/settings/programs/x/y' },
    ]);
  }
  expect(secretsIn(setHost(defaultConfig, 0, { hardware: secret }))).toHaveLength(1);
});

test.each([
  'accounts.email.accounts.me.password',
  'home.sessionVariables.GITHUB_TOKEN',
  'services.x.settings.apiKey',
  'services.x.authToken',
  'networking.wireless.networks.home.psk',
])('text at %s is a secret by its name', (path) => {
  expect(secretsIn(home(path, text('hunter2')))).toHaveLength(1);
  for (const file of ['/run/secrets/x', '~/x', './x', '']) {
    expect(secretsIn(home(path, text(file)))).toEqual([]);
  }
});

test.each([
  ['users.users.alice.openssh.authorizedKeys.keys', `ssh-ed25519 ${'A'.repeat(68)} me`],
  ['programs.git.signing.key', 'ssh-ed25519 AAAA'],
  ['services.x.passwordFile', 'secret.txt'],
  ['programs.x.tokenizer', 'fast'],
  ['programs.ssh.matchBlocks', 'sk-ecdsa-sha2-nistp256@openssh.com AAAA'],
  ['nix.registry.x.to.url', 'git+ssh://git@example.org/x'],
  ['programs.x.color', 'desk-lamp-with-a-very-long-name-indeed'],
])('%s is no secret', (path, value) => {
  expect(secretsIn(home(path, text(value)))).toEqual([]);
});

test('a password hash is worth a notice', () => {
  const path = ['users', 'users', 'alice', 'hashedPassword'];
  const config = setSystemOption(defaultConfig, 0, path, text('$y$j9T$x$y'));
  expect(secretsIn(config)).toMatchObject([{ code: 'password-hash', severity: 'notice' }]);
});

test('a link carries settings of the other ways too, so they count', () => {
  const path = ['users', 'users', 'alice', 'password'];
  const config = setSystemOption(defaultConfig, 0, path, text('hunter2'));
  expect(secretsIn(setWay(config, 0, 'darwin'))).toEqual(secretsIn(config));
  expect(secretsIn(config)).toHaveLength(1);
});

test('any text is looked at in a time that grows with its length only', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('a', 'A ', '-', 'x:', 'sk-', '://'), (seed, part) => {
      secretsIn(home('a', text(seed + part.repeat(20_000))));
    }),
    { numRuns: 30 },
  );
});
