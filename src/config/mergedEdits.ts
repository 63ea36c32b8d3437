/** Two edits of the same config, made beside each other, as one. */

import { sameData } from './patch.ts';

/**
 * What became of `base` in two places, put together: `ours` where both changed the same. Attributes and
 * files are told apart by their names, hosts and homes by their positions; a list of values, or a value of
 * another kind, is one thing. Gives back the objects it is handed as far as it can.
 */
export function mergedEdits<T>(base: T, ours: T, theirs: T): T;
export function mergedEdits(base: unknown, ours: unknown, theirs: unknown): unknown {
  if (ours === theirs || sameData(base, theirs)) return ours;
  if (sameData(base, ours)) return theirs;
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return mergedLists(Array.isArray(base) ? base : [], ours, theirs);
  }
  const [own, other] = [ours, theirs].map(recordOf);
  if (own === undefined || other === undefined) return ours;
  // Where both added a set, each added its own part of it.
  const old = recordOf(base) ?? { kind: own.kind };
  if (old.kind !== own.kind || old.kind !== other.kind) return ours;
  const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  const merged = names.flatMap((name) => {
    const value = mergedEdits(old[name], own[name], other[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}

type Items = readonly unknown[];

function mergedLists(base: Items, ours: Items, theirs: Items): Items {
  const keys = [base, ours, theirs].map(keysOf);
  const [old, own, other] = keys;
  if (old !== undefined && own !== undefined && other !== undefined) {
    return mergedByKey(old, own, other);
  }
  const isRow = [...base, ...ours, ...theirs].every((item) => recordOf(item)?.kind === undefined);
  if (!isRow || base.length !== ours.length || base.length !== theirs.length) return ours;
  return ours.map((item, index) => mergedEdits(base[index], item, theirs[index]));
}

type ByKey = ReadonlyMap<string, unknown>;

/** In our order; what only the others have comes last. */
function mergedByKey(base: ByKey, ours: ByKey, theirs: ByKey): Items {
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key) => {
    const merged = mergedEdits(base.get(key), ours.get(key), theirs.get(key));
    return merged === undefined ? [] : [merged];
  });
}

/** Attributes by their names, files by their paths; nothing for other lists. */
function keysOf(items: Items): ByKey | undefined {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const record = recordOf(item);
    const key = record && ('value' in record ? record.name : record.path);
    if (typeof key !== 'string') return undefined;
    found.set(key, item);
  }
  return found;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
