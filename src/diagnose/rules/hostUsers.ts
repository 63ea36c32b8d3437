/** The users of hosts: each with a home, none twice, and someone on every host. */

import type { Config } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import { type Finding, findingOf } from '../finding.ts';

export function hostUsers({ hosts, homes }: Config): readonly Finding[] {
  const known = new Set(homes.map((home) => home.user));
  return hosts.flatMap(({ name, way, users }, host) => {
    if (users.length === 0) {
      const place = placeOf('hosts', host, 'users');
      return way === 'standalone'
        ? findingOf(
            'error',
            'no-users',
            place,
            `No home is on ${name}, so there is nothing to build.`,
          )
        : findingOf(
            'notice',
            'no-users',
            place,
            `No home is on ${name}: only the system is set up.`,
          );
    }
    return users.flatMap((user, index) => {
      const place = placeOf('hosts', host, 'users', index);
      const problem = known.has(user)
        ? users.indexOf(user) < index
          ? `${user} stands here twice.`
          : undefined
        : `There is no home for ${user}. Add one, or take the user off ${name}.`;
      return findingOf('error', 'host-user', place, problem);
    });
  });
}
