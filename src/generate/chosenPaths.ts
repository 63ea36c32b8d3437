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
