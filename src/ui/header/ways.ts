/** Home Manager's three ways as the page speaks of them. */

import type { Way } from '../../config/config.ts';

export const ways: readonly {
  readonly value: Way;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    value: 'nixos',
    label: 'NixOS',
    hint: 'For a machine that runs NixOS: one flake sets up the system and your home together.',
  },
  {
    value: 'darwin',
    label: 'nix-darwin',
    hint: 'For a Mac: nix-darwin sets up macOS, and Home Manager your home, in one go.',
  },
  {
    value: 'standalone',
    label: 'Home Manager',
    hint: 'For any Linux or Mac with Nix: only your home, no administrator rights needed.',
  },
];
