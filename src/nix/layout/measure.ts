/** Looking ahead: how wide what follows is, and whether it fits, before anything is written. */

import { breaks, type Gap, meet } from './doc.ts';
import type { Item, SettledText } from './settle.ts';

/** What follows: some items from a position on, and then what follows those. */
export interface Rest {
  readonly items: readonly Item[];
  readonly from: number;
  readonly next: Rest | undefined;
}

/** How wide a gap is when nothing breaks. */
export function gapWidth(gap: Gap): number {
  return gap.kind === 'break' || gap.kind === 'softBreak' ? 0 : 1;
}

/** Whether the items take at most `width` on one line. */
export function fits(items: readonly Item[], width: number): boolean {
  const line = new FlatLine(width);
  return line.add(items) && line.finish() >= 0;
}

/** Items put on one line of limited width, one after the other. */
class FlatLine {
  private held: Gap | undefined;
  private left: number;

  constructor(width: number) {
    this.left = width;
  }

  /** False once the items cannot fit. */
  add(items: readonly Item[]): boolean {
    for (const item of items) {
      if (item.kind === 'text') {
        this.flush();
        if (item.style === 'plain') this.left -= item.width;
      } else if (item.kind === 'group') {
        this.flush();
        if (item.breaks || item.width > this.left || !this.add(item.items)) return false;
      } else {
        if (breaks(item.kind)) return false;
        this.held = this.held === undefined ? item : meet(this.held, item);
      }
      if (this.left < 0) return false;
    }
    return true;
  }

  /** What is left of the line. */
  finish(): number {
    this.flush();
    return this.left;
  }

  private flush(): void {
    if (this.held !== undefined) this.left -= gapWidth(this.held);
    this.held = undefined;
  }
}

/** How wide the items are on one line, comments and all. */
function writtenWidth(items: readonly Item[]): number {
  let comments = 0;
  const count = (inner: readonly Item[]): void => {
    for (const item of inner) {
      if (item.kind === 'group') count(item.items);
      else if (item.kind === 'text' && item.style !== 'plain' && item.style !== 'ifBroken') {
        comments += item.width;
      }
    }
  };
  count(items);
  const endless = Number.MAX_SAFE_INTEGER;
  const line = new FlatLine(endless);
  line.add(items);
  return comments + endless - line.finish();
}

/** How wide the first line of what follows is if it breaks wherever it can. */
export function firstLineWidth(rest: Rest | undefined): number {
  const line = new FirstLine();
  for (let at = rest; at !== undefined; at = at.next) {
    if (!line.add(at.items, at.from)) break;
  }
  return line.width;
}

/** Items up to the first gap that may break. */
class FirstLine {
  width = 0;
  private held: Gap | undefined;

  /** False once the line has ended. */
  add(items: readonly Item[], from: number): boolean {
    for (let index = from; index < items.length; index++) {
      const item = items[index];
      if (item === undefined) continue;
      if (item.kind === 'text' || item.kind === 'group') {
        if (this.held !== undefined) this.width++;
        this.held = undefined;
        if (item.kind === 'group') {
          if (!this.add(item.items, 0)) return false;
        } else if (item.style === 'plain' || item.style === 'ifBroken') this.width += item.width;
      } else {
        this.held = this.held === undefined ? item : meet(this.held, item);
        if (this.held.kind !== 'space') return false;
      }
    }
    return true;
  }
}

/**
 * Whether the first line of what follows takes at most `target`, keeping groups whole where they fit
 * into a line of `width`.
 */
export function firstLineFits(rest: Rest | undefined, target: number, width: number): boolean {
  let left = width;
  let held: Gap | undefined;
  const done = (): boolean => width - left <= target;
  for (let at = rest; at !== undefined; ) {
    const item = at.items[at.from];
    if (item === undefined) {
      at = at.next;
      continue;
    }
    const after: Rest = { items: at.items, from: at.from + 1, next: at.next };
    at = after;
    if (item.kind !== 'text' && item.kind !== 'group') {
      held = held === undefined ? item : meet(held, item);
      continue;
    }
    if (held !== undefined) {
      if (held.kind !== 'space') return done();
      left--;
      held = undefined;
    }
    if (left < 0) return false;
    if (item.kind === 'text') {
      if (item.style === 'plain') left -= item.width;
    } else if (!item.breaks && fits(item.items, left - firstLineWidth(after))) {
      left -= writtenWidth(item.items);
    } else at = { items: item.items, from: 0, next: after };
    if (left < 0) return false;
  }
  return done();
}

/** The first text of the items. */
export function firstText(items: readonly Item[], from = 0): SettledText | undefined {
  for (let index = from; index < items.length; index++) {
    const item = items[index];
    if (item?.kind === 'text') return item;
    if (item?.kind === 'group') {
      const found = firstText(item.items);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** How deep the first text of what follows is nested; 0 where nothing follows. */
export function nextNesting(rest: Rest | undefined): number {
  for (let at = rest; at !== undefined; at = at.next) {
    const text = firstText(at.items, at.from);
    if (text !== undefined) return text.nesting;
  }
  return 0;
}
