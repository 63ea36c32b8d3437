/** Here-documents of the shell: the word behind `<<`, and where the text ends that it announces. */

import { isDelimiter } from './shellCharacters.ts';

/** The delimiter whose word begins at `from`, just behind `<<`, and the place behind it. */
export function hereDelimiter(
  text: string,
  from: number,
): { readonly delimiter: string | undefined; readonly to: number } {
  let at = text[from] === '-' ? from + 1 : from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  let delimiter = '';
  const start = at;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (letter === "'" || letter === '"') {
      const close = text.indexOf(letter, at + 1);
      if (close < 0) return { delimiter: undefined, to: text.length };
      delimiter += text.slice(at + 1, close);
      at = close + 1;
    } else if (letter === '\\') {
      delimiter += text[at + 1] ?? '';
      at += 2;
    } else if (isDelimiter(letter)) break;
    else {
      delimiter += letter;
      at += 1;
    }
  }
  return { delimiter: at === start ? undefined : delimiter, to: Math.min(at, text.length) };
}

/** The place behind the line that is the delimiter, from the beginning of a line on. */
export function hereEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const stop = text.indexOf('\n', at);
    const line = text.slice(at, stop < 0 ? text.length : stop);
    at = stop < 0 ? text.length : stop + 1;
    if (withoutTabs(line) === delimiter) return at;
  }
  return at;
}

/** `<<-` allows tabs before the delimiter; elsewhere no one writes them there. */
function withoutTabs(line: string): string {
  let at = 0;
  while (line[at] === '\t') at += 1;
  return line.slice(at);
}
