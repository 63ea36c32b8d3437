/** Where a substitution of the shell ends. */

import { ansiQuoteEnd } from './shellCharacters.ts';

/**
 * The place behind what the bracket or backtick at `from` opens, quotations and other brackets inside
 * it minded; the end of the text where it is never closed.
 */
export function substitutionEnd(text: string, from: number): number {
  const open: string[] = [];
  let at = from;
  do {
    const letter = text[at] ?? '';
    const top = open.at(-1);
    at += 1;
    if (letter === '\\') at += 1;
    else if (letter === "'" && top !== '"') {
      if (text[at - 2] === '$') at = ansiQuoteEnd(text, at);
      else {
        const close = text.indexOf("'", at);
        at = close < 0 ? text.length : close + 1;
      }
    } else if (letter === top && open.length > 0) open.pop();
    else if (letter === '"' || letter === '`') open.push(letter);
    else if (letter === '(' && top !== '"') open.push(')');
    else if (letter === '{' && top !== '"') open.push('}');
    else if (letter === '$' && top === '"' && text[at] === '(') {
      open.push(')');
      at += 1;
    } else if (letter === '$' && top === '"' && text[at] === '{') {
      open.push('}');
      at += 1;
    }
  } while (open.length > 0 && at < text.length);
  return Math.min(at, text.length);
}
