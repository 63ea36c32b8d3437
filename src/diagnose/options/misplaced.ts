/** Settings that are written one level too high or too low, and where they belong. */

import type { AttrPath } from '../../nix/value.ts';
import type { NamedMend } from '../finding.ts';

interface Misplaced {
  /** Where it was written: the path, or what it begins with. */
  readonly paths: readonly string[];
  readonly fix: string;
  readonly mends?: readonly NamedMend[];
}

/** Sources: the modules `nixpkgs` of Nixpkgs, nix-darwin and Home Manager, and Home Manager's own for systems. */
const table: readonly Misplaced[] = [
  {
    paths: ['allowUnfree', 'nixpkgs.allowUnfree', 'config.allowUnfree'],
    fix: 'Unfree packages are allowed once, for the whole flake.',
    mends: [{ label: 'Allow unfree packages', mend: { kind: 'allow-unfree' } }],
  },
  {
    paths: ['nixpkgs.allowBroken', 'nixpkgs.permittedInsecurePackages', 'allowBroken'],
    fix: 'This belongs inside of nixpkgs.config, which is set once for the whole flake.',
  },
  {
    paths: ['nixpkgs.hostPlatform', 'nixpkgs.buildPlatform', 'nixpkgs.localSystem'],
    fix: 'The platform belongs to the host, and has a field of its own there.',
  },
  {
    paths: ['home-manager', 'useGlobalPkgs', 'useUserPackages', 'backupFileExtension'],
    fix: 'How Home Manager works on systems has fields of its own, for the whole flake.',
  },
  {
    paths: ['nixpkgs.useGlobalPkgs', 'nixpkgs.useUserPackages'],
    fix: 'How Home Manager works on systems has fields of its own, for the whole flake.',
  },
];

/** What is known of a path that is no option, if it is a well-known mistake. */
export function misplacedAt(path: AttrPath): Misplaced | undefined {
  const name = path.join('.');
  return table.find(({ paths }) => paths.includes(name));
}
