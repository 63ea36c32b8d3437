/** Ways of writing Nix that have had their day, and what a person is told about each. */

export type OldWay =
  | 'renamed-option'
  | 'old-package'
  | 'home-manager-arguments'
  | 'import-of-module'
  | 'system-argument'
  | 'pkgs-system'
  | 'module-name';

export interface OldWayInWords {
  readonly way: OldWay;
  readonly title: string;
  readonly why: string;
}

/** In the order in which they are offered. */
export const oldWays: readonly OldWayInWords[] = [
  {
    way: 'renamed-option',
    title: 'Options go by their names of today',
    why: 'The old names still work for a while, with a warning at each switch, and then stop.',
  },
  {
    way: 'old-package',
    title: 'Nix is called pkgs.nix',
    why: 'Flakes are part of every Nix now. The packages for them are gone: pkgs.nixFlakes is an error today.',
  },
  {
    way: 'home-manager-arguments',
    title: 'homeManagerConfiguration takes pkgs and modules',
    why: 'Its arguments system, username, homeDirectory and configuration were given up in 2022 and are an error now.',
  },
  {
    way: 'import-of-module',
    title: 'Modules are named by their paths, without import',
    why: 'With a path, errors tell the file, and a file that comes in twice counts once.',
  },
  {
    way: 'system-argument',
    title: 'nixpkgs.hostPlatform says what machine it is, instead of system =',
    why: 'The argument is the old way to say it; the option is what the installer writes, and what other modules read.',
  },
  {
    way: 'pkgs-system',
    title: 'pkgs.system in full',
    why: 'The short form is an alias that warns, and is switched off where aliases are: pkgs.stdenv.hostPlatform.system stays.',
  },
  {
    way: 'module-name',
    title: 'Modules of inputs go by their names of today',
    why: 'Names in the singular, such as nixosModule, are gone from most flakes, or will be.',
  },
];
