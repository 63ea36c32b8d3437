/** Host names: of the form that networks take, and no two alike. */

import type { Config, Host } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import { stringPatterns } from '../../option/patterns.ts';
import { type Finding, findingOf } from '../finding.ts';

/** Upper and lower case count as one, as they do in names of hosts and of folders on macOS. */
export function hostNames({ hosts }: Config): readonly Finding[] {
  const names = hosts.map((host) => host.name.toLowerCase());
  return hosts.flatMap((host, index) => {
    const { name } = host;
    const place = placeOf('hosts', index, 'name');
    const wrong = findingOf('error', 'host-name', place, problemOf(host));
    if (wrong.length > 0 || names.indexOf(name.toLowerCase()) === index) return wrong;
    return findingOf('error', 'host-twice', place, `Another host is called ${name}, too.`);
  });
}

/** `networking.hostName` of nix-darwin is a label of RFC 1123; that of NixOS may have `_`. */
function problemOf({ name, way }: Host): string | undefined {
  const problem = stringPatterns.hostName.check(name);
  if (problem !== undefined || way !== 'darwin' || !name.includes('_')) return problem;
  return 'The host name of a Mac cannot have underscores; write dashes.';
}
