/** With `useGlobalPkgs`, nixpkgs belongs to the system and homes must not set it. */

import type { Config } from '../../config/config.ts';
import { homePlace } from '../../config/place.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Finding } from '../finding.ts';

/**
 * Source: `modules/misc/nixpkgs-disabled.nix` of Home Manager, which warns of one of them and ignores it, and
 * stops where both are set.
 */
export function homeNixpkgs({ homeManager, hosts, homes }: Config): readonly Finding[] {
  if (!homeManager.useGlobalPkgs) return [];
  return homes.flatMap(({ user, settings }, index): readonly Finding[] => {
    const onSystem = hosts.some((host) => host.way !== 'standalone' && host.users.includes(user));
    if (!onSystem) return [];
    const found = ['config', 'overlays'].filter(
      (name) => getAt(settings, ['nixpkgs', name]) !== undefined,
    );
    return found.map((name) => ({
      code: 'home-nixpkgs',
      severity: found.length > 1 ? 'error' : 'warning',
      place: homePlace(index, ['nixpkgs', name]),
      message: `Homes cannot set nixpkgs.${name} while they use the system’s packages.`,
      why: 'Nix warns about it and does nothing; where both config and overlays are set, it stops.',
      fix: 'Set it for the whole flake, or turn “use the system’s packages” off.',
      mends: [{ label: 'Set it for the whole flake', mend: { kind: 'lift-nixpkgs' } }],
    }));
  });
}
