/** Files that settings name beside the flake: they must come along, and lie in its folder. */

import type { Config } from '../../config/config.ts';
import type { Finding } from '../finding.ts';
import { type Leaf, leavesInForce, valuesIn } from '../settingsWalk.ts';

export function ownFiles(config: Config): readonly Finding[] {
  const there = config.sources.map(({ path }) => path);
  return leavesInForce(config).flatMap((leaf) => findingsOf(leaf, deepest(config), there));
}

/** How many folders a file of ours lies below `flake.nix`, at most. */
function deepest({ hosts, homes, sources }: Config): number {
  if (sources.length > 0) return Number.POSITIVE_INFINITY;
  return hosts.length > 1 || homes.length > 1 ? 2 : 0;
}

function findingsOf(
  { value, place }: Leaf,
  depth: number,
  there: readonly string[],
): readonly Finding[] {
  for (const inner of valuesIn(value)) {
    if (inner.kind !== 'path' || !/^\.\.?\//.test(inner.text)) continue;
    const climbs = /^(?:\.\/)*((?:\.\.\/)*)/.exec(inner.text)?.[1]?.length ?? 0;
    if (climbs / 3 > depth) {
      return [
        {
          code: 'outside-path',
          severity: 'error',
          place,
          message: `${inner.text} leads out of the folder of the flake, and nothing there can be read.`,
          fix: 'Put the file beside flake.nix and name it from there.',
        },
      ];
    }
    const name = inner.text.replace(/^(?:\.\.?\/)+/, '');
    if (there.some((path) => path === name || path.endsWith(`/${name}`))) continue;
    return [
      {
        code: 'own-file',
        severity: 'notice',
        place,
        message: `${inner.text} is a file of yours: the zip does not have it.`,
        fix: 'Put it there before you build, and let git know it: git add.',
      },
    ];
  }
  return [];
}
