import { expect, test } from 'vitest';
import { isShared, sharing } from './sharedOptions.ts';

const path = (text: string): readonly string[] => text.split('.');

test.each([
  'time.timeZone',
  'environment.systemPackages',
  'nix.settings.experimental-features',
  'users.users.alice.shell',
  'users.users.<name>.shell',
  'users.users.bob.openssh.authorizedKeys.keys',
  'programs.zsh.enable',
  'environment.etc.hosts.text',
])('%s is shared', (text) => {
  expect(isShared(path(text))).toBe(true);
});

test.each([
  'boot.loader.systemd-boot.enable',
  'system.defaults.dock.autohide',
  'system.stateVersion',
  'nix.gc.dates',
  'users.users.alice.isNormalUser',
  'users.users.alice.home',
  'services.openssh.settings',
])('%s belongs to one system', (text) => {
  expect(sharing(path(text))).toBe('apart');
});

test.each(['users', 'users.users.alice', 'nix.gc', 'environment.etc.hosts'])(
  'options below %s go both ways',
  (text) => {
    expect(sharing(path(text))).toBe('between');
  },
);
