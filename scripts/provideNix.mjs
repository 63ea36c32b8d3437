/** Finds Nix, which judges what we print, and brings it where it is missing. */

import { installPackages, isDebian, unpackedBin, unpackPackages, wrapUnpacked } from './debian.mjs';
import { ask, which } from './shell.mjs';

const program = 'nix-instantiate';

/** Any store would do: expressions are evaluated and nothing is built. */
function version() {
  const one = ask(program, ['--store', 'dummy://', '--eval', '--expr', '1']);
  return which(program) !== undefined && one.ok ? ask(program, ['--version']).stdout.trim() : '';
}

/** Makes `nix-instantiate` available on PATH; what is wrong if that cannot be done. */
export function provideNix() {
  process.env.PATH = `${process.env.PATH}:${unpackedBin}`;
  if (version() !== '') return found('found');
  if (!isDebian()) return missing();
  console.log('Nix is missing: fetching nix-bin from Debian.');
  if (installPackages(['nix-bin']) && version() !== '') return found('installed');
  if (unpackPackages(['nix-bin'])) {
    wrapUnpacked(program, 'usr/bin/nix-instantiate');
    if (version() !== '') return found('unpacked');
  }
  return missing();
}

function found(how) {
  console.log(`Nix: ${how}, ${version()}`);
  return undefined;
}

function missing() {
  return isDebian()
    ? 'Nix is missing and could not be fetched. Please run: sudo apt-get install nix-bin'
    : 'Nix is missing: install it from https://nixos.org/download and run this again.';
}
