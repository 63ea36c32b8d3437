/** With `useGlobalPkgs`, nixpkgs belongs to the system and homes must not set it. */

import type { Config } from '../../config/config.ts';
import { homePlace } from '../../config/place.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Finding } from '../finding.ts';

/** Source: the assertion in `modules/misc/nixpkgs-disabled.nix` of Home Manager. */
export function homeNixpkgs({ homeManager, hosts, homes }: Config): readonly Finding[] {
  if (!homeManager.useGlobalPkgs) return [];
  return homes.flatMap(({ user, settings }, index): readonly Finding[] => {
    const onSystem = hosts.some((host) => host.way !== 'standalone' && host.users.includes(user));
    if (!onSystem) return [];
    return ['config', 'overlays']
      .filter((name) => getAt(settings, ['nixpkgs', name]) !== undefined)
      .map((name) => ({
        code: 'home-nixpkgs',
        severity: 'error',
        place: homePlace(index, ['nixpkgs', name]),
        message: `Homes cannot set nixpkgs.${name} while they use the system’s packages.`,
        fix: 'Set it for the whole flake, or turn “use the system’s packages” off.',
      }));
  });
}
