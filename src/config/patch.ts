/** How an edit changes plain data: new objects only on the way to what changed, the same object when nothing did. */

/** Whether two pieces of plain data are the same in every part. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [entries, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && sameData(value, others.get(key)))
  );
}

/** The record with the fields of `patch`. */
export function patched<T extends object>(record: T, patch: Readonly<Partial<NoInfer<T>>>): T {
  const changed = { ...record, ...patch };
  return sameData(record, changed) ? record : changed;
}

/** The list with the item at `index` changed; an index that is not in the list changes nothing. */
export function changedAt<T>(
  list: readonly T[],
  index: number,
  change: (item: T) => T,
): readonly T[] {
  const item = list[index];
  if (item === undefined) return list;
  const changed = change(item);
  return changed === item ? list : list.with(index, changed);
}

/** The list with every item changed. */
export function changedEach<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

/** The list without the item at `index`. */
export function withoutIndex<T>(list: readonly T[], index: number): readonly T[] {
  return list[index] === undefined ? list : list.toSpliced(index, 1);
}

/** `name`, or the first of `name2`, `name3`, … that is not taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken);
  let candidate = name;
  for (let number = 2; names.has(candidate); number += 1) candidate = `${name}${number}`;
  return candidate;
}

/** `after`, made of the objects of `before` wherever the two say the same: as an edit would have made it. */
export function sharing<T>(before: unknown, after: T): T;
export function sharing(before: unknown, after: unknown): unknown {
  if (Object.is(before, after) || typeof before !== 'object' || before === null) return after;
  if (typeof after !== 'object' || after === null) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const old = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(after).map(
    ([key, value]) => [key, sharing(old.get(key), value)] as const,
  );
  const isSame =
    old.size === parts.length &&
    parts.every(([key, part]) => old.has(key) && Object.is(part, old.get(key)));
  if (isSame) return before;
  return Array.isArray(after) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}
