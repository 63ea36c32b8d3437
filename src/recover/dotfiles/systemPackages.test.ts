import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionAt } from '../../catalog/catalog.ts';
import { shippedCatalog } from '../../catalog/testing/shippedCatalogs.ts';
import { namedOptions, systemReason, systemReasonByLook } from './systemPackages.ts';

test('a reason is a sentence, for any name', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', 'lib', 'kernel-'), (name, start) => {
      const full = start + name;
      for (const reason of [systemReason(full), systemReasonByLook('apt', full)]) {
        if (reason !== undefined) expect(reason).toMatch(/\.$/);
      }
    }),
  );
});

test('the options that reasons name are there', () => {
  const nixos = shippedCatalog('nixos');
  expect(namedOptions.filter((name) => optionAt(nixos, name.split('.')) === undefined)).toEqual([]);
});

test.each(['base', 'systemd', 'grub', 'docker.io', 'openssh-server', 'base-devel'])(
  '%s is known to be the system’s',
  (name) => expect(systemReason(name)).toBeDefined(),
);

test.each([
  'linux-image-amd64',
  'libssl3',
  'zlib1g-dev',
  'zlib-devel',
  'firmware-iwlwifi',
  'nvidia-dkms',
  'python3-requests',
])('%s looks like the system’s', (name) => expect(systemReasonByLook('apt', name)).toBeDefined());

test.each(['git', 'libreoffice', 'librewolf', 'libnotify', 'pythonfoo', 'development'])(
  '%s is a choice',
  (name) => {
    expect(systemReason(name)).toBeUndefined();
    expect(systemReasonByLook('apt', name)).toBeUndefined();
  },
);
