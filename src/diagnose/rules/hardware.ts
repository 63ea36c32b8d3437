/** The machine's own `hardware-configuration.nix`: pasted, or still to be made there. */

import type { Config } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import type { Finding } from '../finding.ts';
import { nixProblem } from '../nixProblem.ts';

export function hardware({ hosts }: Config): readonly Finding[] {
  return hosts.flatMap((host, index): readonly Finding[] => {
    if (host.way !== 'nixos') return [];
    const place = placeOf('hosts', index, 'hardware');
    if (host.hardware.trim() === '') {
      return [
        {
          code: 'no-hardware',
          severity: 'notice',
          place,
          message: `${host.name} still needs its hardware-configuration.nix.`,
          why: 'It names the disks and drivers of that very machine, so nobody else can write it.',
          fix: 'Paste the one from /etc/nixos, or let apply.sh make it there.',
        },
      ];
    }
    const problem = nixProblem(host.hardware);
    if (problem === undefined) return [];
    const message = `This is not the whole of a Nix file. ${problem}`;
    return [{ code: 'hardware', severity: 'error', place, message }];
  });
}
