/** Reads one plain command of fish in its words, as `shellWords` does for other shells. */

import { singleQuoteEnd } from './fishStatements.ts';
import { isBlank, isDelimiter } from './shellCharacters.ts';
import type { Piece, Word } from './shellWords.ts';

const variableName = /[A-Za-z_][A-Za-z0-9_]*/y;

/** The words of a plain command; nothing where the text is more than that. */
export function fishWords(text: string): readonly Word[] | undefined {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    if (letter === '\\' && text[at + 1] === '\n') at += 2;
    else if (letter === '\n') return text.slice(at).trim() === '' ? words : undefined;
    else if (isBlank(letter)) at += 1;
    else if (letter === '#') {
      const stop = text.indexOf('\n', at);
      at = stop < 0 ? text.length : stop;
    } else {
      const read = readWord(text, at);
      if (read === undefined) return undefined;
      words.push(read.word);
      at = read.to;
    }
  }
  return words.length === 0 ? undefined : words;
}

function readWord(
  text: string,
  from: number,
): { readonly word: Word; readonly to: number } | undefined {
  const pieces: Piece[] = [];
  let at = from;
  let isInQuotes = false;
  const add = (addition: string, quoted: boolean): void => {
    const last = pieces.at(-1);
    if (last?.kind !== 'plain' || last.quoted !== quoted) {
      pieces.push({ kind: 'plain', text: addition, quoted });
    } else pieces[pieces.length - 1] = { ...last, text: last.text + addition };
  };

  while (at < text.length) {
    const letter = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (letter === '$') {
      variableName.lastIndex = at + 1;
      const name = variableName.exec(text)?.[0];
      if (name === undefined) pieces.push({ kind: 'computed' });
      else pieces.push({ kind: 'variable', name });
      at += 1 + (name?.length ?? 0);
      if (name === undefined && next === '(') return undefined;
      if (text[at] === '[') pieces.push({ kind: 'computed' });
    } else if (letter === '"') {
      isInQuotes = !isInQuotes;
      add('', true);
      at += 1;
    } else if (isInQuotes) {
      if (letter === '\\' && '"$\\\n'.includes(next) && next !== '') {
        add(next === '\n' ? '' : next, true);
        at += 2;
      } else {
        add(letter, true);
        at += 1;
      }
    } else if (isDelimiter(letter)) {
      if (!isBlank(letter)) return undefined;
      break;
    } else if (letter === "'") {
      const end = singleQuoteEnd(text, at + 1);
      if (text[end - 1] !== "'" || end < at + 2) return undefined;
      add(text.slice(at + 1, end - 1).replace(/\\([\\'])/g, '$1'), true);
      at = end;
    } else if (letter === '\\') {
      // A letter or a digit behind it is a name for another character.
      if (/[A-Za-z0-9]/.test(next)) pieces.push({ kind: 'computed' });
      else if (next !== '\n') add(next, true);
      at += 2;
    } else if (letter === '~' && at === from) {
      pieces.push(
        next === '/' || isDelimiter(text[at + 1]) ? { kind: 'tilde' } : { kind: 'computed' },
      );
      at += 1;
    } else if ('*?{}[]'.includes(letter)) {
      pieces.push({ kind: 'computed' });
      at += 1;
    } else {
      add(letter, false);
      at += 1;
    }
  }
  return isInQuotes || at > text.length ? undefined : { word: pieces, to: at };
}
