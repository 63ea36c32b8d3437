/** What is in folders, and what names are like: enough to see the hosts of flakes that look them up by folder. */

import { known, type Later, type Seen, setSeen, textSeen, unknown } from './seen.ts';
import type { Sight } from './sight.ts';

/** `readDir`: the names of a folder, and what each is. */
export function readDir(folder: Seen, { filesIn }: Sight): Seen {
  if (folder.kind !== 'path') return unknown;
  const above = folder.path === '' ? 0 : folder.path.length + 1;
  const entries = new Map<string, Later>();
  for (const path of filesIn(folder.path)) {
    const [name = '', ...below] = path.slice(above).split('/');
    entries.set(name, known(textSeen(below.length > 0 ? 'directory' : 'regular')));
  }
  return setSeen(entries);
}

/** `pathExists` */
export function pathExists(path: Seen, { filesIn, file }: Sight): Seen {
  if (path.kind !== 'path') return unknown;
  const value = filesIn(path.path).length > 0 || file(path.path) !== undefined;
  return { kind: 'truth', value };
}

/** `filterAttrs` and `filter`: what may be kept is kept. */
export function filtered(fn: Later, from: Seen, { see }: Sight): Seen {
  const answer = (args: readonly Later[]): boolean | undefined => {
    const seen = see({ kind: 'applied', fn, args });
    return seen.kind === 'truth' ? seen.value : undefined;
  };
  if (from.kind === 'list') {
    const answers = from.items.map((item) => answer([item]));
    const items = from.items.filter((_, index) => answers[index] !== false);
    return { kind: 'list', items, whole: from.whole && !answers.includes(undefined) };
  }
  if (from.kind !== 'set') return unknown;
  const all = [...from.entries];
  const answers = all.map(([name, value]) => answer([known(textSeen(name)), value]));
  const kept = all.filter((_, index) => answers[index] !== false);
  return setSeen(new Map(kept), from.whole && !answers.includes(undefined));
}

/** `hasPrefix` and `hasSuffix` */
export function hasEnd(end: Seen, text: Seen, where: 'start' | 'end'): Seen {
  if (end.kind !== 'text' || text.kind !== 'text') return unknown;
  const value =
    where === 'start' ? text.value.startsWith(end.value) : text.value.endsWith(end.value);
  return { kind: 'truth', value };
}

/** `removePrefix` and `removeSuffix` */
export function withoutEnd(end: Seen, text: Seen, where: 'start' | 'end'): Seen {
  if (end.kind !== 'text' || text.kind !== 'text') return unknown;
  const has = hasEnd(end, text, where);
  if (has.kind !== 'truth' || !has.value || end.value === '') return text;
  return textSeen(
    where === 'start' ? text.value.slice(end.value.length) : text.value.slice(0, -end.value.length),
  );
}
