/** State versions: only those that the chosen release knows. */

import type { Config } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import { releaseNamed, stateVersionsOf } from '../../config/releases.ts';
import { type Finding, findingOf } from '../finding.ts';

/** Sources: `home.stateVersion` of Home Manager and `system.stateVersion` of NixOS and nix-darwin. */
export function stateVersions({ release: name, hosts, homes }: Config): readonly Finding[] {
  const release = releaseNamed(name);
  const legal = stateVersionsOf(release);
  const newest = release.newestDarwinStateVersion;
  const problemOf = (version: string) =>
    legal.includes(version)
      ? undefined
      : `${version === '' ? 'Empty' : version} is no state version of ${name}. Choose ${release.newestStateVersion}, or the release you first installed.`;
  const ofHosts = hosts.flatMap(({ way, stateVersion }, index) => {
    if (way === 'standalone') return [];
    const { nixos, darwin } = stateVersion;
    const legalNumber = Number.isInteger(darwin) && darwin >= 1 && darwin <= newest;
    const problem =
      way === 'nixos'
        ? problemOf(nixos)
        : legalNumber
          ? undefined
          : `The state version of nix-darwin is a whole number from 1 to ${newest}.`;
    return findingOf(
      'error',
      'state-version',
      placeOf('hosts', index, 'stateVersion', way),
      problem,
    );
  });
  const ofHomes = homes.flatMap(({ stateVersion }, index) =>
    findingOf(
      'error',
      'state-version',
      placeOf('homes', index, 'stateVersion'),
      problemOf(stateVersion),
    ),
  );
  return [...ofHosts, ...ofHomes];
}
