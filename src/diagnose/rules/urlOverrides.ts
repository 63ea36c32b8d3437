/** URLs in place of a release's own: allowed, but then releases may not fit together. */

import type { Config } from '../../config/config.ts';
import { ownInputs } from '../../config/ownInputs.ts';
import { placeOf } from '../../config/place.ts';
import { stringPatterns } from '../../option/patterns.ts';
import type { Finding } from '../finding.ts';

export function urlOverrides({ release, flake }: Config): readonly Finding[] {
  return flake.urlOverrides.flatMap(({ input, url }, index): readonly Finding[] => {
    const place = placeOf('flake', 'urlOverrides', index, 'url');
    const wrong = ownInputs.includes(input)
      ? stringPatterns.flakeUrl.check(url)
      : `This flake has no input of its own called ${input}.`;
    if (wrong !== undefined)
      return [{ code: 'override', severity: 'error', place, message: wrong }];
    if (input === 'flake-parts') return [];
    return [
      {
        code: 'mixed-releases',
        severity: 'warning',
        place,
        message: `${input} no longer comes from ${release}.`,
        why: 'Home Manager warns and nix-darwin stops when their release is not that of nixpkgs.',
        fix: 'Remove the override unless you know that the releases fit together.',
      },
    ];
  });
}
