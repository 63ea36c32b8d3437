/** Finds packages by name, group and description. */

import { packageGroups, unfreePackages } from './packageGroups.ts';
import type { PackageFacts } from './packedPackages.ts';

export interface PackageEntry {
  /** The attribute path below `pkgs`, joined by dots. */
  readonly name: string;
  /** What people look for when they want it; nothing for packages that are only mentioned somewhere. */
  readonly group: string | undefined;
  readonly unfree: boolean;
  readonly description: string | undefined;
}

/** The packages of our groups first, in their order, then all others by name. */
export function packageList(facts: readonly PackageFacts[]): readonly PackageEntry[] {
  const others = new Map(facts.map((one) => [one.name, one]));
  const chosen = packageGroups.flatMap(([group, names]) =>
    names.map((name): PackageEntry => {
      const description = others.get(name)?.description;
      others.delete(name);
      return { name, group, unfree: unfreePackages.has(name), description };
    }),
  );
  const rest = Array.from(
    others.values(),
    ({ name, description }): PackageEntry => ({
      name,
      group: undefined,
      unfree: unfreePackages.has(name),
      description,
    }),
  );
  return [...chosen, ...rest];
}

/** Those that fit all words, the nearest names first; without words, the list as it is. */
export function searchPackages(
  packages: readonly PackageEntry[],
  query: string,
  limit = 50,
): readonly PackageEntry[] {
  const words = query
    .slice(0, 200)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return packages.slice(0, limit);
  return packages
    .flatMap((entry) => {
      const score = scoreOf(entry, words);
      return score === undefined ? [] : [{ entry, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function scoreOf(entry: PackageEntry, words: readonly string[]): number | undefined {
  const name = entry.name.toLowerCase();
  const group = entry.group?.toLowerCase() ?? '';
  const description = entry.description?.toLowerCase() ?? '';
  let sum = 0;
  for (const word of words) {
    const score =
      wordScore(name, word) ||
      Number(group.includes(word)) * 20 ||
      Number(description.includes(word)) * 10;
    if (score === 0) return undefined;
    sum += score;
  }
  return sum / words.length + (entry.group === undefined ? 0 : 5) - name.length / 100;
}

/** `python3Packages.requests` is looked for by its last part too. */
function wordScore(name: string, word: string): number {
  if (name === word || name.endsWith(`.${word}`)) return 100;
  if (name.startsWith(word)) return 80;
  if (name.includes(`.${word}`) || name.includes(`-${word}`)) return 60;
  return name.includes(word) ? 40 : 0;
}
