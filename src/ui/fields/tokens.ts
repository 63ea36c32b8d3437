/** Lists whose items are short words: how typed or pasted text is split, and what may be added. */

import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { literalInWords } from '../../option/inWords.ts';
import type { OptionType } from '../../option/type.ts';
import { lineOf, readLine } from './readings.ts';

export interface Addition {
  readonly items: readonly Value[];
  /** What could not be added, to stay in the field; with the reason in words. */
  readonly rest: string;
  readonly message: string | undefined;
}

/** An item as it stands in the list. */
export const wordOf = (item: Value): string => lineOf(item) || literalInWords(item);

/** The words of a text: package names and numbers end at a space or comma, other words at a line's end. */
function split(of: OptionType, text: string): readonly string[] {
  const ends = of.kind === 'string' ? /\r?\n/ : /[\s,]+/;
  return text
    .split(ends)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Whether what is typed is worth adding without being asked: a word and the space after it. */
export function endsWord(of: OptionType, text: string): boolean {
  return of.kind !== 'string' && /\S[\s,]$/.test(text);
}

/** Adds the words of `text` that are values and new, in their order. */
export function addWords(of: OptionType, items: readonly Value[], text: string): Addition {
  const added = [...items];
  const rest: string[] = [];
  let message: string | undefined;
  for (const word of split(of, text)) {
    const reading = readLine(of, word, false);
    const trouble =
      reading.kind === 'value'
        ? (fits(of, reading.value)?.message ??
          (added.some((item) => sameValue(item, reading.value))
            ? `${wordOf(reading.value)} is in the list already.`
            : undefined))
        : reading.kind === 'trouble'
          ? reading.message
          : undefined;
    if (reading.kind === 'value' && trouble === undefined) added.push(reading.value);
    else {
      rest.push(word);
      message ??= trouble;
    }
  }
  return { items: added.length === items.length ? items : added, rest: rest.join(' '), message };
}

/** The list with the item moved by one place; the same list at either end. */
export function moved<T>(items: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const item = items[from];
  const other = items[from + by];
  if (item === undefined || other === undefined) return items;
  return items.with(from, other).with(from + by, item);
}
