/** Snapshots: whole configs that a person keeps in this browser under a name, to compare with and go back to. */

import { decodeLink, encodeLink } from '../carry/link.ts';
import type { Config } from '../config/config.ts';
import { type Keep, parseKept } from './keep.ts';

const prefix = 'flakesmith.snapshot.';

/** The most that are kept; a further one takes the place of the oldest. */
const mostSnapshots = 50;

export interface Snapshot {
  readonly key: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly config: Config;
}

/** The newest first; what cannot be read is left out. */
export function listSnapshots(keep: Keep): readonly Snapshot[] {
  return keep
    .keys(prefix)
    .flatMap((key): readonly Snapshot[] => {
      const snapshot = read(key, keep.read(key));
      return snapshot === undefined ? [] : [snapshot];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Whether it is kept now: the browser may have no room. */
export function keepSnapshot(keep: Keep, name: string, config: Config, now: number): boolean {
  for (const old of listSnapshots(keep).slice(mostSnapshots - 1)) keep.remove(old.key);
  const free = freeKey(keep, now);
  return keep.write(free, JSON.stringify({ name, savedAt: now, link: encodeLink(config) }));
}

export function forgetSnapshot(keep: Keep, snapshot: Snapshot): void {
  keep.remove(snapshot.key);
}

function freeKey(keep: Keep, now: number): string {
  const taken = new Set(keep.keys(prefix));
  let number = now;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

function read(key: string, text: string | undefined): Snapshot | undefined {
  const kept = parseKept(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { name, savedAt, link }: { name?: unknown; savedAt?: unknown; link?: unknown } = kept;
  if (typeof name !== 'string' || typeof savedAt !== 'number' || typeof link !== 'string') {
    return undefined;
  }
  const { config, problems } = decodeLink(link);
  return problems.length > 0 ? undefined : { key, name, savedAt, config };
}
