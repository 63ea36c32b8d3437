/** Accounts of systems: good names, of one sort, and not switched off where someone's home is. */

import type { Config, Host } from '../../config/config.ts';
import { systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { Attrs, Value } from '../../nix/value.ts';
import { stringPatterns } from '../../option/patterns.ts';
import { type Finding, findingOf } from '../finding.ts';
import { isOff, isOn, isSet, optionValue } from '../reading.ts';

export function accounts({ hosts }: Config): readonly Finding[] {
  return hosts.flatMap((host, index) => {
    const users = getAt(systemSettings(host), ['users', 'users']);
    if (users?.kind !== 'attrs') return [];
    return users.attrs.flatMap(({ name, value }) => {
      const at = (...steps: readonly string[]) =>
        systemPlace(index, ['users', 'users', name, ...steps]);
      const ofName = host.users.includes(name)
        ? []
        : findingOf('error', 'account-name', at(), stringPatterns.userName.check(name));
      if (host.way !== 'nixos' || value.kind !== 'attrs') return ofName;
      return [...ofName, ...sortFindings(host, name, value, at)];
    });
  });
}

/** What only a person's account has. */
const personal: readonly string[] = [
  ...['description', 'hashedPassword', 'initialPassword', 'initialHashedPassword', 'password'],
  ...['hashedPasswordFile', 'packages'],
];

/** Source: `nixos/modules/config/users-groups.nix` of Nixpkgs. */
function sortFindings(
  host: Host,
  name: string,
  account: Attrs,
  at: (...steps: readonly string[]) => Finding['place'],
): readonly Finding[] {
  const isOurs = host.users.includes(name);
  const isPerson = isOn(account, 'isNormalUser') || (isOurs && !isSet(account, 'isNormalUser'));
  if (isOurs && isOff(account, 'enable')) {
    return [
      {
        code: 'account-off',
        severity: 'warning',
        place: at('enable'),
        message: `${name} has a home on ${host.name}, but the account is switched off.`,
        fix: `Take this setting out, or take ${name} off ${host.name}.`,
      },
    ];
  }
  const decided = ['isNormalUser', 'isSystemUser'].some((sort) => isSet(account, sort));
  if (!isOurs && !decided && name !== 'root' && personal.some((part) => isSet(account, part))) {
    return [
      {
        code: 'account-sort',
        severity: 'warning',
        place: at('isNormalUser'),
        message: `Nothing says whether ${name} is a person or a service, and NixOS stops unless a module does.`,
        fix: 'Turn isNormalUser on for a person.',
        mends: [
          {
            label: 'It is a person',
            mend: {
              kind: 'set',
              place: at('isNormalUser'),
              value: { kind: 'boolean', value: true },
            },
          },
        ],
      },
    ];
  }
  if (isPerson && isBelow(optionValue(account, 'uid'), 1000)) {
    return findingOf(
      'error',
      'account-number',
      at('uid'),
      'Numbers below 1000 are for services. Take this out, or choose 1000 or more.',
    );
  }
  return [];
}

function isBelow(value: Value | undefined, limit: number): boolean {
  return value?.kind === 'integer' && value.value < limit;
}
