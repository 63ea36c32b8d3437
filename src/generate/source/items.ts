/** Items of a list, or bindings of a set, put in and taken out among the comments that stand between them. */

import type { Comments, Trivium } from '../../nix/tree.ts';

export interface Edit<T> {
  /** What becomes of an item: nothing if it goes, with its comments. */
  readonly changed: (item: T) => T | undefined;
  /** What is put in right after an item, whether that stays or goes. */
  readonly after: (item: T) => readonly (T | Comments)[];
  /** What is put in before the first item. */
  readonly first: readonly (T | Comments)[];
  /** What is put in after the last item, given that one. */
  readonly last: (before: T | undefined) => readonly (T | Comments)[];
}

type Items<T> = readonly (T | Comments)[];

/** The items after the edit; the same array where it changes none. */
export function editedItems<T extends { readonly kind: string }>(
  items: Items<T>,
  edit: Edit<T>,
): Items<T> {
  const out: (T | Comments)[] = [...edit.first];
  let changed = out.length > 0;
  /** Whether the blank lines around the next item have to be put in order. */
  let gap = false;
  for (const item of items) {
    if (isComments(item)) {
      const before = out.at(-1);
      if (!gap) out.push(item);
      else if (before !== undefined && isComments(before)) {
        out[out.length - 1] = joined(before.trivia, item.trivia);
      } else if (out.length > 0) out.push(item);
      else out.push(...commentsOf(withoutBlankStart(item.trivia)));
      gap = false;
      continue;
    }
    const next = edit.changed(item);
    if (next === undefined) {
      takeOwnComments(out);
      gap = true;
      changed = true;
    } else {
      if (next !== item) changed = true;
      out.push(next);
      gap = false;
    }
    const added = edit.after(item);
    if (added.length > 0) {
      out.push(...added);
      gap = false;
      changed = true;
    }
  }
  if (gap) withoutBlankEnd(out);
  const at = out.findLastIndex((item) => !isComments(item));
  const before = out[at];
  const last = edit.last(before === undefined || isComments(before) ? undefined : before);
  if (last.length > 0) {
    out.splice(at < 0 ? out.length : at + 1, 0, ...last);
    changed = true;
  }
  return changed ? out : items;
}

export function isComments(item: { readonly kind: string }): item is Comments {
  return item.kind === 'comments';
}

/** Takes the comments right above an item away, up to the blank line before them. */
function takeOwnComments<T extends { readonly kind: string }>(out: (T | Comments)[]): void {
  const above = out.at(-1);
  if (above === undefined || !isComments(above)) return;
  const blank = above.trivia.findLastIndex(({ kind }) => kind === 'blank');
  out.pop();
  out.push(...commentsOf(above.trivia.slice(0, blank + 1)));
}

/** Two stretches of comments that meet, with one blank line between them at most. */
function joined(one: readonly Trivium[], other: readonly Trivium[]): Comments {
  const meets = one.at(-1)?.kind === 'blank' && other[0]?.kind === 'blank';
  return { kind: 'comments', trivia: [...one, ...(meets ? other.slice(1) : other)] };
}

function commentsOf(trivia: readonly Trivium[]): readonly Comments[] {
  return trivia.length === 0 ? [] : [{ kind: 'comments', trivia }];
}

function withoutBlankStart(trivia: readonly Trivium[]): readonly Trivium[] {
  return trivia[0]?.kind === 'blank' ? trivia.slice(1) : trivia;
}

function withoutBlankEnd<T extends { readonly kind: string }>(out: (T | Comments)[]): void {
  const last = out.at(-1);
  if (last === undefined || !isComments(last) || last.trivia.at(-1)?.kind !== 'blank') return;
  out.pop();
  out.push(...commentsOf(last.trivia.slice(0, -1)));
}
