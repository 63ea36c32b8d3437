/** Packages of Nix from the time when flakes needed one of their own. */

import { identifier, select } from '../../nix/build.ts';
import type { AttrPath } from '../../nix/value.ts';
import { chainOf, inPlaceOf, type Rule } from './rule.ts';

/** Source: `pkgs/top-level/aliases.nix` of Nixpkgs. */
const today: ReadonlyMap<string, AttrPath> = new Map([
  ['nixFlakes', ['nix']],
  ['nixStable', ['nix']],
  ['nixUnstable', ['nixVersions', 'latest']],
]);

export const oldPackage: Rule = {
  way: 'old-package',
  modern: (expr, { names, inPackages }) => {
    if (expr.kind === 'identifier') {
      if (!inPackages || names.has(expr.name)) return undefined;
      const [first, ...rest] = today.get(expr.name) ?? [];
      return first === undefined ? undefined : inPlaceOf(expr, select(identifier(first), ...rest));
    }
    const [pkgs, name = '', ...more] = chainOf(expr) ?? [];
    const path = pkgs === 'pkgs' && more.length === 0 ? today.get(name) : undefined;
    return path && inPlaceOf(expr, select(identifier('pkgs'), ...path));
  },
};
