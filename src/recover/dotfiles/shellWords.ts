/** Reads one plain command of a shell in its words, and keeps of each what the shell would make of it. */

import { ansiText } from './ansiText.ts';
import { isBlank, isDelimiter } from './shellCharacters.ts';
import { substitutionEnd } from './substitution.ts';

export type Piece =
  /** These very characters. */
  | { readonly kind: 'plain'; readonly text: string; readonly quoted: boolean }
  /** The value of a variable. */
  | { readonly kind: 'variable'; readonly name: string }
  /** The home directory, written `~`. */
  | { readonly kind: 'tilde' }
  /** The items of `name=( … )`. */
  | { readonly kind: 'array'; readonly items: readonly Word[] }
  /** What only a running shell can tell. */
  | { readonly kind: 'computed' };

/** The pieces of a word, in order; neighbours of plain text that are quoted alike are one piece. */
export type Word = readonly Piece[];

const variableName = /[A-Za-z_][A-Za-z0-9_]*/y;

/**
 * The words of a plain command, without a comment behind them; nothing where the text is more than
 * that: a pipe, a redirection, a block, several commands.
 */
export function shellWords(text: string): readonly Word[] | undefined {
  const read = readWords(text, 0, false);
  return read === undefined || read.words.length === 0 ? undefined : read.words;
}

/** Reads to the end of the text, or in an array to the place behind its `)`. */
function readWords(
  text: string,
  from: number,
  isArray: boolean,
): { readonly words: readonly Word[]; readonly to: number } | undefined {
  const words: Word[] = [];
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === '\\' && text[at + 1] === '\n') at += 2;
    else if (letter === '\n' && !isArray) {
      return text.slice(at).trim() === '' ? { words, to: text.length } : undefined;
    } else if (isBlank(letter)) at += 1;
    else if (letter === '#') {
      const stop = text.indexOf('\n', at);
      at = stop < 0 ? text.length : stop;
    } else if (isArray && letter === ')') return { words, to: at + 1 };
    else {
      const read = readWord(text, at, isArray);
      if (read === undefined) return undefined;
      words.push(read.word);
      at = read.to;
    }
  }
  return isArray ? undefined : { words, to: at };
}

function readWord(
  text: string,
  from: number,
  isInArray: boolean,
): { readonly word: Word; readonly to: number } | undefined {
  const pieces: Piece[] = [];
  let at = from;
  let plain = '';
  let isQuoted = false;
  /** Whether a `=` came, behind which and behind `:` a `~` means home. */
  let isAssigned = false;

  const flush = (): void => {
    if (plain !== '') pieces.push({ kind: 'plain', text: plain, quoted: isQuoted });
    plain = '';
  };
  const add = (addition: string, quoted: boolean): void => {
    if (quoted !== isQuoted) flush();
    isQuoted = quoted;
    plain += addition;
  };
  const push = (piece: Piece): void => {
    flush();
    pieces.push(piece);
  };

  const readDollar = (quoted: boolean): void => {
    const next = text[at + 1];
    const isBraced = next === '{';
    variableName.lastIndex = at + (isBraced ? 2 : 1);
    const name = variableName.exec(text)?.[0];
    if (name !== undefined && (!isBraced || text[at + 2 + name.length] === '}')) {
      push({ kind: 'variable', name });
      at += name.length + (isBraced ? 3 : 1);
      // In zsh an item of an array.
      if (text[at] === '[') push({ kind: 'computed' });
    } else if (next === '(' || isBraced) {
      push({ kind: 'computed' });
      at = substitutionEnd(text, at + 1);
    } else if (next !== undefined && /[0-9@*#?$!-]/.test(next)) {
      push({ kind: 'computed' });
      at += 2;
    } else {
      add('$', quoted);
      at += 1;
    }
  };

  const readDoubleQuoted = (): void => {
    at += 1;
    const start = pieces.length;
    const before = plain;
    while (at < text.length && text[at] !== '"') {
      const letter = text[at] ?? '';
      const next = text[at + 1] ?? '';
      if (letter === '\\' && '$`"\\\n'.includes(next) && next !== '') {
        if (next !== '\n') add(next, true);
        at += 2;
      } else if (letter === '$') readDollar(true);
      else if (letter === '`') {
        push({ kind: 'computed' });
        at = substitutionEnd(text, at);
      } else {
        add(letter, true);
        at += 1;
      }
    }
    at += 1;
    if (start === pieces.length && before === plain && plain === '') markEmpty();
  };

  /** An empty quotation makes a word where nothing else does. */
  const markEmpty = (): void => {
    flush();
    if (pieces.length === 0) pieces.push({ kind: 'plain', text: '', quoted: true });
  };

  while (at < text.length) {
    const letter = text[at] ?? '';
    if (letter === '(' && !isInArray && isAssigned && text[at - 1] === '=') {
      const read = readWords(text, at + 1, true);
      if (read === undefined) return undefined;
      push({ kind: 'array', items: read.words });
      at = read.to;
      if (!isDelimiter(text[at])) return undefined;
    } else if (isDelimiter(letter)) {
      if (!isBlank(letter) && !(isInArray && letter === ')')) return undefined;
      break;
    } else if (letter === '\\') {
      if (text[at + 1] !== '\n') add(text[at + 1] ?? '\\', true);
      at += 2;
    } else if (letter === "'") {
      const close = text.indexOf("'", at + 1);
      if (close < 0) return undefined;
      if (close === at + 1) markEmpty();
      else add(text.slice(at + 1, close), true);
      at = close + 1;
    } else if (letter === '"') readDoubleQuoted();
    else if (letter === '$' && text[at + 1] === "'") {
      const read = ansiText(text, at + 2);
      if (read.text === undefined) push({ kind: 'computed' });
      else if (read.text === '') markEmpty();
      else add(read.text, true);
      at = read.to;
    } else if (letter === '$' && text[at + 1] === '"') {
      push({ kind: 'computed' });
      at += 1;
    } else if (letter === '$') readDollar(false);
    else if (letter === '`') {
      push({ kind: 'computed' });
      at = substitutionEnd(text, at);
    } else if (
      letter === '~' &&
      (at === from || (isAssigned && '=:'.includes(text[at - 1] ?? '')))
    ) {
      const next = text[at + 1];
      push(
        next === '/' || next === ':' || isDelimiter(next)
          ? { kind: 'tilde' }
          : { kind: 'computed' },
      );
      at += 1;
    } else if ('*?[{'.includes(letter) || (letter === '=' && at === from)) {
      push({ kind: 'computed' });
      at += 1;
    } else {
      if (letter === '=') isAssigned = true;
      add(letter, false);
      at += 1;
    }
  }
  flush();
  return at > text.length ? undefined : { word: pieces, to: at };
}
