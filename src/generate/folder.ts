/** Where the files go, for each way. */

import type { Way } from '../config/config.ts';

/** Sources: the manuals of NixOS, nix-darwin and Home Manager; `~/` is the home of who runs the commands. */
const folders: Readonly<Record<Way, string>> = {
  nixos: '/etc/nixos',
  darwin: '/etc/nix-darwin',
  standalone: '~/.config/home-manager',
};

/** The folder into which the files of a host unpack. */
export function folderOf(way: Way): string {
  return folders[way];
}
