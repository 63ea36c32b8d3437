/** Names of arguments for modules: none that every module is given anyway. */

import type { Config } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import { isIdentifier } from '../../nix/attrName.ts';
import { type Finding, findingOf } from '../finding.ts';

/** What `lib.evalModules`, NixOS, nix-darwin and Home Manager give to modules themselves. */
const given: readonly string[] = [
  ...['lib', 'pkgs', 'config', 'options', 'specialArgs', 'modulesPath', '_module'],
  ...['inputs', 'osConfig', 'nixosConfig', 'darwinConfig', 'extendModules', 'baseModules', 'utils'],
];

export function specialArgs({ flake }: Config): readonly Finding[] {
  return flake.specialArgs.attrs.flatMap(({ name }) => {
    const problem = given.includes(name)
      ? `Every module is given ${name} already. Choose another name.`
      : isIdentifier(name)
        ? undefined
        : 'Modules take arguments by plain names: letters, digits, - and _, starting with a letter.';
    return findingOf('error', 'special-arg', placeOf('flake', 'specialArgs', name), problem);
  });
}
