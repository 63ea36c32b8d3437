/** Which lines of a text are new or changed against an older one. */

import type { LineRange } from '../../editor/lines.ts';

/** Above this many pairs of lines the middle counts as changed throughout: a mark is not worth a frame. */
const mostPairs = 250_000;

/**
 * The lines of `after` that are not in `before`, in order and apart from each other; where lines
 * are gone and none came, an empty range at the line that follows. What is outside of the ranges
 * is a subsequence of `before`, and it is a longest one unless the texts differ by very much.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineRange[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const beforeMiddle = before.slice(head, before.length - tail);
  const afterMiddle = after.slice(head, after.length - tail);
  if (beforeMiddle.length === 0 && afterMiddle.length === 0) return [];
  if (
    beforeMiddle.length === 0 ||
    afterMiddle.length === 0 ||
    beforeMiddle.length * afterMiddle.length > mostPairs
  ) {
    return [{ start: head, end: head + afterMiddle.length }];
  }
  return changesBetween(beforeMiddle, afterMiddle).map(({ start, end }) => ({
    start: start + head,
    end: end + head,
  }));
}

/** Walks along a longest common subsequence (the textbook table) and gathers what is beside it. */
function changesBetween(before: readonly string[], after: readonly string[]): LineRange[] {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const ranges: { start: number; end: number }[] = [];
  const add = (start: number, end: number): void => {
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i++;
      j++;
    } else if (j < after.length && (i === before.length || at(i, j + 1) >= at(i + 1, j))) {
      add(j, j + 1);
      j++;
    } else {
      add(j, j);
      i++;
    }
  }
  return ranges;
}
