/** Platforms: of the right system for the way, and built by the chosen release. */

import type { Config } from '../../config/config.ts';
import { isMac, platformOf } from '../../config/hostFacts.ts';
import { placeOf } from '../../config/place.ts';
import { releaseNamed } from '../../config/releases.ts';
import { type Finding, findingOf } from '../finding.ts';

export function platforms({ release: name, hosts }: Config): readonly Finding[] {
  const release = releaseNamed(name);
  return hosts.flatMap((host, index) => {
    const platform = platformOf(host);
    const problem =
      host.way === 'nixos' && isMac(host)
        ? `NixOS does not run on ${platform}. Choose a Linux platform.`
        : host.way === 'darwin' && !isMac(host)
          ? `nix-darwin does not run on ${platform}. Choose a Mac’s platform.`
          : release.platforms.includes(platform)
            ? undefined
            : `${name} is not built for ${platform} any more. Choose another release or platform.`;
    return findingOf('error', 'platform', placeOf('hosts', index, 'platform', host.way), problem);
  });
}
