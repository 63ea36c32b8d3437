/** A list as it has to be: the items that stay keep their comments, the others come and go. */

import { sameValue } from '../../nix/attrs.ts';
import type { Comments, Expr, List } from '../../nix/tree.ts';
import type { Value } from '../../nix/value.ts';
import type { PlacedItem } from '../slots.ts';
import { editedItems, isComments } from './items.ts';
import { meaningOf } from './moduleValue.ts';

export interface ItemPatch {
  /** What an item means. */
  readonly read: (item: Expr) => Value;
  /** A new item. */
  readonly written: (item: PlacedItem) => Expr;
  /** An item as it has to be, owned by where its value stands; nothing where it is better written anew. */
  readonly patched: (item: Expr, old: Value, next: PlacedItem) => Expr | undefined;
}

export function patchedList(list: List, wanted: readonly PlacedItem[], patch: ItemPatch): List {
  const exprs = list.items.filter((item): item is Expr => !isComments(item));
  const values = exprs.map(patch.read);
  const pairs = pairsOf(values, wanted);
  const changes = new Map<Expr, Expr | undefined>();
  const moved = movedItems(values, wanted, pairs);
  const after = new Map<Expr, (Expr | Comments)[]>();
  const first: (Expr | Comments)[] = [];
  let before: Expr | undefined;
  const cameFrom = (source: number | undefined, next: PlacedItem): readonly (Expr | Comments)[] => {
    const expr = source === undefined ? undefined : exprs[source];
    const old = source === undefined ? undefined : values[source];
    if (expr === undefined || old === undefined) return [patch.written(next)];
    const patched = patch.patched(expr, old, next);
    return patched === undefined ? [patch.written(next)] : [...commentsAbove(list, expr), patched];
  };
  for (const { from, to } of pairs) {
    const expr = from === undefined ? undefined : exprs[from];
    const old = from === undefined ? undefined : values[from];
    const next = to === undefined ? undefined : wanted[to];
    const source = to === undefined ? undefined : moved.get(to);
    let fresh: readonly (Expr | Comments)[] = [];
    if (expr !== undefined && old !== undefined) {
      const changed =
        next === undefined || source !== undefined ? undefined : patch.patched(expr, old, next);
      changes.set(expr, changed);
      if (changed === undefined && next !== undefined) fresh = cameFrom(source, next);
      before = expr;
    } else if (next !== undefined) fresh = cameFrom(source, next);
    if (fresh.length === 0) continue;
    if (before === undefined) first.push(...fresh);
    else after.set(before, [...(after.get(before) ?? []), ...fresh]);
  }
  const items: readonly (Expr | Comments)[] = editedItems<Expr>(list.items, {
    changed: (item) => (changes.has(item) ? changes.get(item) : item),
    after: (item) => after.get(item) ?? [],
    first,
    last: () => [],
  });
  return items === list.items ? list : { ...list, items };
}

/** For items that are wanted elsewhere in the list: where they stood, and go. */
function movedItems(
  old: readonly Value[],
  wanted: readonly PlacedItem[],
  pairs: readonly Pair[],
): ReadonlyMap<number, number> {
  const differing = pairs.filter(({ from, to }) => {
    const [one, other] = [old[from ?? -1], wanted[to ?? -1]];
    return one === undefined || other === undefined || !means(one, other.value);
  });
  const going = new Set(differing.flatMap(({ from }) => (from === undefined ? [] : [from])));
  const coming = differing.flatMap(({ to }) => (to === undefined ? [] : [to]));
  const moved = new Map<number, number>();
  if (going.size * coming.length > mostComparisons) return moved;
  for (const to of coming) {
    const next = wanted[to];
    if (next === undefined) continue;
    for (const from of going) {
      const one = old[from];
      if (one === undefined || !means(one, next.value)) continue;
      moved.set(to, from);
      going.delete(from);
      break;
    }
  }
  return moved;
}

/** The comments that stand right above an item, up to the blank line before them. */
function commentsAbove({ items }: List, expr: Expr): readonly Comments[] {
  const above = items[items.indexOf(expr) - 1];
  if (above === undefined || !isComments(above)) return [];
  const blank = above.trivia.findLastIndex(({ kind }) => kind === 'blank');
  const trivia = above.trivia.slice(blank + 1);
  return trivia.length === 0 ? [] : [{ kind: 'comments', trivia }];
}

/** Whether what is read is what is wanted. */
export function means(read: Value, wanted: Value): boolean {
  return sameValue(read, wanted) || sameValue(read, meaningOf(wanted));
}

/** Positions in the old list and in the new one that belong together; nothing on a side for what comes or goes. */
interface Pair {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

function pairsOf(old: readonly Value[], wanted: readonly PlacedItem[]): readonly Pair[] {
  let start = 0;
  const same = (from: number, to: number): boolean => {
    const [one, other] = [old[from], wanted[to]];
    return one !== undefined && other !== undefined && means(one, other.value);
  };
  while (start < old.length && start < wanted.length && same(start, start)) start++;
  let end = 0;
  const rest = Math.min(old.length, wanted.length) - start;
  while (end < rest && same(old.length - 1 - end, wanted.length - 1 - end)) end++;
  return [
    ...run(0, 0, start),
    ...middle(start, old.length - end, start, wanted.length - end, same),
    ...run(old.length - end, wanted.length - end, end),
  ];
}

function run(from: number, to: number, count: number): readonly Pair[] {
  return Array.from({ length: count }, (_, index) => ({ from: from + index, to: to + index }));
}

/** Beyond this many comparisons, what differs in the middle is written anew. */
const mostComparisons = 250_000;

/** The pairs of two stretches that differ at either end: as many as possible stay. */
function middle(
  from: number,
  fromEnd: number,
  to: number,
  toEnd: number,
  same: (from: number, to: number) => boolean,
): readonly Pair[] {
  const [height, width] = [fromEnd - from, toEnd - to];
  if (height === 0 || width === 0 || height * width > mostComparisons) {
    return paired(from, fromEnd, to, toEnd);
  }
  const lengths = Array.from({ length: height + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = height - 1; row >= 0; row--) {
    const own = lengths[row] ?? [];
    for (let column = width - 1; column >= 0; column--) {
      own[column] = same(from + row, to + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let [row, column, doneRow, doneColumn] = [0, 0, 0, 0];
  const flush = (): void => {
    pairs.push(...paired(from + doneRow, from + row, to + doneColumn, to + column));
  };
  while (row < height && column < width) {
    if (same(from + row, to + column)) {
      flush();
      pairs.push({ from: from + row, to: to + column });
      row++;
      column++;
      [doneRow, doneColumn] = [row, column];
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  [row, column] = [height, width];
  flush();
  return pairs;
}

/** Between items that stay, the first that goes makes way for the first that comes, and so on. */
function paired(from: number, fromEnd: number, to: number, toEnd: number): readonly Pair[] {
  const count = Math.max(fromEnd - from, toEnd - to);
  return Array.from({ length: count }, (_, index) => ({
    from: from + index < fromEnd ? from + index : undefined,
    to: to + index < toEnd ? to + index : undefined,
  }));
}
