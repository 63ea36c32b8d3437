import { expect, test } from 'vitest';
import { stringPatterns } from './patterns.ts';
import type { StringPattern } from './type.ts';

test('the example of a rule keeps it', () => {
  for (const [name, { example, check }] of Object.entries(stringPatterns)) {
    expect(check(example), name).toBeUndefined();
  }
});

test.each<[StringPattern, readonly string[], readonly string[]]>([
  [
    'hostName',
    ['nixos', 'my-laptop', 'a', 'Pi_4', 'x'.repeat(63)],
    ['', '-a', 'a-', 'a b', 'a.b', 'ä', 'x'.repeat(64), 'a\n'],
  ],
  [
    'userName',
    ['ada', '_www', 'first.last', 'a-b_c9', 'x'.repeat(31)],
    ['', '9a', 'a b', 'a:b', 'é', 'a/b', 'x'.repeat(32), 'a\n'],
  ],
  ['fullName', ['', 'Ada Lovelace', 'Zoë 🦊'], ['a:b', 'a\nb']],
  ['email', ['ada@example.org', 'me@localhost'], ['', 'ada', '@b', 'a@', 'a b@c', 'Ada <a@b.c>']],
  [
    'url',
    ['https://cache.nixos.org', 'http://[::1]:80/x'],
    ['', 'cache.nixos.org', 'https://', 'https://a b'],
  ],
  [
    'flakeUrl',
    [
      'github:nixos/nixpkgs',
      'github:nixos/nixpkgs/nixos-26.05',
      'gitlab:a%2Fb/c?dir=nix',
      'git+ssh://git@example.org/a.git?ref=main',
      'https://example.org/a.tar.gz',
      'path:./modules',
      './modules',
      '/etc/nixos',
      'nixpkgs',
      'flake:nixpkgs/nixos-26.05',
    ],
    ['', 'github:nixpkgs', 'github:a/b c', 'ftp://a', 'a b', 'github:'],
  ],
  [
    'attrPath',
    ['default', 'nixosModules.sops', 'a."x y".b'],
    ['', '.a', 'a.', 'a..b', '9a', 'a.$b', 'a b'],
  ],
  ['attrName', ["a'", '_x', 'a-b'], ['', '9', 'a.b', '"a"']],
  ['absolutePath', ['/', '/home/ada lovelace'], ['', '~', '~/x', 'home', '/a\nb']],
  ['relativePath', ['.zshrc', '.config/a b/c..d'], ['', '/etc', '~/.zshrc', '../x', 'a/../b']],
  [
    'hashedPassword',
    [
      `$y$j9T$abcdefgh$${'x'.repeat(43)}`,
      `$6$rounds=5000$salt$${'x'.repeat(86)}`,
      `$2b$05$${'x'.repeat(53)}`,
    ],
    [
      '',
      'hunter2',
      '$y$',
      '$6$salt$short',
      `$1$salt$${'x'.repeat(22)}`,
      `$6$salt$${'x'.repeat(86)}\n`,
    ],
  ],
  [
    'sshKey',
    [
      `ssh-ed25519 ${'A'.repeat(68)}`,
      `ssh-rsa ${'A'.repeat(372)}== Ada's laptop`,
      `no-pty ssh-ed25519 ${'A'.repeat(68)} x`,
    ],
    [
      '',
      'ssh-ed25519',
      'AAAA',
      '-----BEGIN OPENSSH PRIVATE KEY-----',
      `ssh-ed25519 ${'A'.repeat(68)}\nx`,
    ],
  ],
  [
    'cacheKey',
    ['cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY='],
    ['', 'cache.nixos.org-1', 'a:b=', 'a b:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY='],
  ],
  ['environmentName', ['EDITOR', '_x9'], ['', '9A', 'A-B', 'A B', 'A=B']],
  [
    'timeZone',
    ['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', 'Etc/GMT+3'],
    ['', 'a b', 'Europe/', '/x'],
  ],
  ['locale', ['C.UTF-8', 'de_DE.UTF-8', 'ca_ES.UTF-8@valencia'], ['', 'german', 'de-DE', 'de_de']],
  ['notEmpty', ['a', ' a '], ['', ' ']],
  ['oneLine', ['', 'a'], ['a\n', 'a\r']],
])('%s', (pattern, kept, broken) => {
  const { check } = stringPatterns[pattern];
  for (const text of kept) expect(check(text), text).toBeUndefined();
  for (const text of broken) expect(check(text), JSON.stringify(text)).toMatch(/\.$/);
});

test('a clear password and a private key are told apart from a slip', () => {
  expect(stringPatterns.hashedPassword.check('hunter2')).toContain('Never');
  expect(stringPatterns.hashedPassword.check('$6$x')).toContain('whole');
  expect(stringPatterns.sshKey.check('-----BEGIN OPENSSH PRIVATE KEY-----')).toContain('private');
});
