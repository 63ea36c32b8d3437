/** Paths of files that a person chose, where they are safe and nobody else has them. */

import { isSafePath } from './names.ts';

export interface PathWish {
  /** What the person chose; empty for the usual path. */
  readonly chosen: string;
  readonly usual: string;
}

/**
 * The path of each file: the chosen one if it is that of a Nix file inside the folder and meets no other,
 * neither one in use nor a usual one; otherwise the usual one. `others` are in use besides.
 */
export function chosenPaths(
  wishes: readonly PathWish[],
  others: readonly string[],
): readonly string[] {
  const usual = [...wishes.map((wish) => wish.usual), ...others];
  const given: string[] = [];
  for (const wish of wishes) {
    const { chosen } = wish;
    const isFree =
      chosen === wish.usual ||
      ![...usual, ...given].some((path) => path !== wish.usual && meet(path, chosen));
    given.push(chosen.endsWith('.nix') && isSafePath(chosen) && isFree ? chosen : wish.usual);
  }
  return given;
}

/** Whether two files cannot both be there: the same path, or one is a folder to the other. */
export function meet(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

export interface TakenPaths {
  /** Whether a file of this path could not be there beside those taken so far. */
  readonly meets: (path: string) => boolean;
  readonly take: (path: string) => void;
}

/** Paths that are taken one by one; asking takes no longer when there are many. */
export function takenPaths(first: readonly string[]): TakenPaths {
  const files = new Set<string>();
  const folders = new Set<string>();
  const take = (path: string): void => {
    const lower = path.toLowerCase();
    files.add(lower);
    for (const folder of foldersOf(lower)) folders.add(folder);
  };
  for (const path of first) take(path);
  return {
    take,
    meets: (path) => {
      const lower = path.toLowerCase();
      return (
        files.has(lower) || folders.has(lower) || foldersOf(lower).some((one) => files.has(one))
      );
    },
  };
}

function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    folders.push(path.slice(0, at));
  }
  return folders;
}
