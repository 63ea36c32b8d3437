/** Configs that no form would make: any text as a name, repeated hosts and users, names that mean something. */

import fc from 'fast-check';
import type { Config } from '../../config/config.ts';
import { arbitraryConfig } from '../../config/testing/arbitraryConfig.ts';
import { arbitraryText } from '../../nix/testing/arbitraryValue.ts';

const arbitraryOddName = fc.oneof(
  arbitraryText,
  fc.constantFrom(
    '',
    '.',
    '..',
    '../etc',
    'a/b',
    'A',
    'a',
    'nixpkgs',
    'inputs',
    'self',
    'let',
    'root',
  ),
);

export const arbitraryOddConfig: fc.Arbitrary<Config> = fc
  .tuple(arbitraryConfig, fc.array(arbitraryOddName, { minLength: 4, maxLength: 4 }))
  .map(([config, names]) => {
    const name = (index: number) => names[index % names.length] ?? '';
    return {
      ...config,
      flake: {
        ...config.flake,
        inputs: config.flake.inputs.map((input, index) => ({ ...input, name: name(index) })),
      },
      hosts: config.hosts.map((host, index) => ({
        ...host,
        name: name(index),
        users: [...names, ...host.users],
      })),
      homes: config.homes.map((home, index) => ({ ...home, user: name(index + 1) })),
    };
  });
