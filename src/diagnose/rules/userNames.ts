/** User names: of the form that systems take, not reserved, and no two homes for one. */

import type { Config } from '../../config/config.ts';
import { placeOf } from '../../config/place.ts';
import { stringPatterns } from '../../option/patterns.ts';
import { type Finding, findingOf } from '../finding.ts';

/** Accounts that NixOS and macOS make for themselves: `users.users` of NixOS, `ids.nix`. */
const reserved: readonly string[] = ['root', 'nobody', 'messagebus', 'systemd-network', 'daemon'];

export function userNames({ homes }: Config): readonly Finding[] {
  const names = homes.map((home) => home.user);
  return homes.flatMap(({ user }, index) =>
    findingOf(
      'error',
      'user-name',
      placeOf('homes', index, 'user'),
      problemOf(user, names.indexOf(user) < index),
    ),
  );
}

function problemOf(user: string, repeated: boolean): string | undefined {
  const wrong = stringPatterns.userName.check(user);
  if (wrong !== undefined) return wrong;
  if (repeated) return `Another home is for ${user}, too; a user has one.`;
  return reserved.includes(user) || /^(?:nixbld|_)/.test(user)
    ? `${user} belongs to the system. Choose the name you log in with.`
    : undefined;
}
