/** Homes that turn something on which a host's system does not have: Linux on a Mac, or the other way round. */

import type { Config } from '../../config/config.ts';
import { isMac } from '../../config/hostFacts.ts';
import { type Finding, removing } from '../finding.ts';
import { type ModuleTree, moduleTrees } from '../moduleTree.ts';
import { isFilled, isOn } from '../reading.ts';
import { linuxOnly, macOnly } from '../tables/systems.ts';

export function otherSystems(config: Config): readonly Finding[] {
  return moduleTrees(config)
    .filter(({ kind }) => kind === 'home')
    .flatMap((tree) => [...strangers(tree, linuxOnly, true), ...strangers(tree, macOnly, false)]);
}

/** What is set of `options` in a home that a host of the other system has too. */
function strangers(
  { settings, place, hosts }: ModuleTree,
  options: readonly string[],
  onMac: boolean,
): readonly Finding[] {
  const host = hosts.find((one) => isMac(one) === onMac);
  if (host === undefined) return [];
  const wanted = options.filter((option) => isOn(settings, option) || isFilled(settings, option));
  return wanted.map((option) => ({
    code: 'other-system',
    severity: 'error',
    place: place(option.split('.')),
    message: onMac
      ? `This is for Linux only, and ${host.name} is a Mac.`
      : `This is for macOS only, and ${host.name} runs Linux.`,
    fix:
      hosts.length > 1
        ? `Give ${host.name} a user with another home, or take this out.`
        : 'Take it out.',
    mends: [removing(place(option.split('.')))],
  }));
}
