/** Which of the files that a system or a home is made of is its main one. */

import type { FoundModule } from './modules.ts';
import { baseOf } from './paths.ts';

export interface Candidates {
  /** What it is named: a host, or a user. */
  readonly name: string;
  readonly modules: readonly FoundModule[];
}

const usualNames = ['configuration.nix', 'home.nix', 'darwin-configuration.nix'];

/** A file for each, or nothing; no file is taken twice, and what several share is nobody's. */
export function mainFiles(
  all: readonly Candidates[],
  has: (path: string) => boolean,
  taken: ReadonlySet<string>,
): readonly (string | undefined)[] {
  const uses = new Map<string, number>();
  const files = all.map(({ modules }) => {
    const own = modules.flatMap((one) =>
      one.kind === 'file' && !one.imported && canBeMain(one.path) && has(one.path)
        ? [one.path]
        : [],
    );
    for (const path of new Set(own)) uses.set(path, (uses.get(path) ?? 0) + 1);
    return own;
  });
  const given = new Set(taken);
  return all.map(({ name }, index) => {
    const score = (path: string): number =>
      (uses.get(path) === 1 ? 4 : 0) +
      (isUsual(path) ? 2 : 0) +
      (path.split(/[/.]/).includes(name) ? 2 : 0);
    const [best] = (files[index] ?? [])
      .filter((path) => !given.has(path) && (uses.get(path) === 1 || isUsual(path)))
      .sort((a, b) => score(b) - score(a));
    if (best !== undefined) given.add(best);
    return best;
  });
}

function isUsual(path: string): boolean {
  return usualNames.includes(baseOf(path));
}

function canBeMain(path: string): boolean {
  return path.endsWith('.nix') && !/hardware|disko|disks/.test(baseOf(path));
}
