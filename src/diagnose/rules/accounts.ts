/** Accounts without a home of ours are set up all the same, so their names must be good too. */

import type { Config } from '../../config/config.ts';
import { systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import { stringPatterns } from '../../option/patterns.ts';
import { type Finding, findingOf } from '../finding.ts';

export function accounts({ hosts }: Config): readonly Finding[] {
  return hosts.flatMap((host, index) => {
    const users = getAt(systemSettings(host), ['users', 'users']);
    if (users?.kind !== 'attrs') return [];
    return users.attrs
      .filter(({ name }) => !host.users.includes(name))
      .flatMap(({ name }) =>
        findingOf(
          'error',
          'account-name',
          systemPlace(index, ['users', 'users', name]),
          stringPatterns.userName.check(name),
        ),
      );
  });
}
