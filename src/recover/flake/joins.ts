/** Two things that were seen, as one: sets, lists and texts put together. */

import { joinedPath } from './paths.ts';
import { type Seen, setSeen, unknown } from './seen.ts';

/** What grows beyond this is not written by hand. */
const mostItems = 5_000;
const longestText = 5_000;

/** `left // right`; what is known of either counts. */
export function union(left: Seen, right: Seen): Seen {
  if (left.kind === 'set' && right.kind === 'set') {
    const entries = new Map([...left.entries, ...right.entries]);
    return setSeen(entries, left.whole && right.whole, right.base ?? left.base);
  }
  const base = [left, right].find(({ kind }) => kind === 'reference' || kind === 'call');
  if (left.kind === 'set') return setSeen(left.entries, false, base ?? left.base);
  if (right.kind === 'set') return setSeen(right.entries, false, base ?? right.base);
  // Libraries are joined so: whichever has a name, it is known by the name.
  return left.kind === 'reference' ? left : right.kind === 'reference' ? right : unknown;
}

/** `left ++ right` */
export function concatenation(left: Seen, right: Seen): Seen {
  const lists = [left, right].filter((one) => one.kind === 'list');
  const length = lists.reduce((sum, { items }) => sum + items.length, 0);
  if (lists.length === 0 || length > mostItems) return unknown;
  return {
    kind: 'list',
    items: lists.flatMap(({ items }) => items),
    whole: lists.length === 2 && lists.every(({ whole }) => whole),
  };
}

/** `left + right`, and what stands side by side in a text. */
export function sum(left: Seen, right: Seen): Seen {
  if (right.kind !== 'text' || right.value.length > longestText) return unknown;
  if (left.kind === 'text') {
    if (left.value.length > longestText) return unknown;
    return { kind: 'text', value: left.value + right.value };
  }
  if (left.kind === 'path') {
    const path = joinedPath('', `${left.path}${right.value}`.replace(/^\//, ''));
    return path === undefined ? unknown : { kind: 'path', path };
  }
  if (left.kind !== 'reference') return unknown;
  if (left.path.join('.') === 'inputs.self' && right.value.startsWith('/')) {
    const path = joinedPath('', right.value.slice(1));
    return path === undefined ? unknown : { kind: 'path', path };
  }
  return { kind: 'reference', path: [...left.path, right.value] };
}

/** `left && right`, or `left || right`: one of them may decide. */
export function joint(left: Seen, right: Seen, either: boolean): Seen {
  const both = [left, right];
  if (both.some((one) => one.kind === 'truth' && one.value === either)) {
    return { kind: 'truth', value: either };
  }
  return both.every((one) => one.kind === 'truth') ? { kind: 'truth', value: !either } : unknown;
}
