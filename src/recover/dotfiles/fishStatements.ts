/** Splits the text of a start file of fish in its statements; blocks up to their `end` stay together. */

import { isBlank, isDelimiter } from './shellCharacters.ts';
import { type Cut, cutComment, plainLines, type Statement, statementsAt } from './statement.ts';

const openers = new Set(['if', 'for', 'while', 'function', 'switch', 'begin']);
/** Behind these words another command begins. */
const goOn = new Set(['and', 'or', 'not', '!', 'begin', 'else', 'if', 'while', 'time']);

/** The statements of a text, in order; a block that is never closed reaches to the end of it. */
export function fishStatements(source: string): readonly Statement[] {
  const text = plainLines(source);
  const cuts: Cut[] = [];
  /** Blocks, brackets and quotations that are open. */
  const frames: ('end' | ')' | '"')[] = [];
  let at = 0;
  let from: number | undefined;
  let fresh = true;
  let unfinished = false;
  let isElse = false;

  /** The statement ends here, unless the next one begins with `and` or `or`. */
  const end = (to: number): void => {
    fresh = true;
    isElse = false;
    if (from === undefined || frames.length > 0 || unfinished) return;
    let next = at;
    while (isBlank(text[next]) || text[next] === ';') next += 1;
    if (startsWithWord(text, next, 'and') || startsWithWord(text, next, 'or')) {
      at = next;
      return;
    }
    cuts.push({ kind: 'command', from, to });
    from = undefined;
  };

  const readWord = (): void => {
    const start = at;
    while (at < text.length && /[a-z!]/.test(text[at] ?? '')) at += 1;
    const word = text.slice(start, at);
    const isCommand = fresh;
    unfinished = false;
    fresh = false;
    if (word === '') at += 1;
    else if (isCommand && isDelimiter(text[at])) {
      if (openers.has(word) && !(word === 'if' && isElse)) frames.push('end');
      if (word === 'end' && frames.at(-1) === 'end') frames.pop();
      fresh = goOn.has(word);
      isElse = word === 'else';
      return;
    }
    isElse = false;
  };

  while (at < text.length) {
    const letter = text[at] ?? '';
    const next = text[at + 1];
    if (frames.at(-1) === '"') {
      at += letter === '\\' ? 2 : 1;
      if (letter === '"') frames.pop();
      else if (letter === '$' && next === '(') {
        frames.push(')');
        at += 1;
        fresh = true;
      }
    } else if (letter === '\n' || letter === ';') {
      at += 1;
      end(at - 1);
    } else if (isBlank(letter)) at += 1;
    else if (letter === '#' && (at === 0 || isBlank(text[at - 1]) || text[at - 1] === ';')) {
      at = cutComment(text, cuts, at, from !== undefined);
    } else {
      from ??= at;
      if (letter === '\\') {
        at += 2;
        if (next !== '\n') fresh = false;
      } else if (letter === "'") {
        at = singleQuoteEnd(text, at + 1);
        fresh = false;
        unfinished = false;
      } else if (letter === '"' || letter === '(') {
        frames.push(letter === '"' ? '"' : ')');
        at += 1;
        fresh = letter === '(';
        unfinished = false;
      } else if (letter === ')') {
        if (frames.at(-1) === ')') frames.pop();
        at += 1;
        fresh = false;
      } else if (letter === '|' || letter === '&') {
        unfinished = letter === '|' || next === '&';
        at += next === letter ? 2 : 1;
        fresh = true;
      } else readWord();
    }
  }
  at = text.length;
  if (from !== undefined) cuts.push({ kind: 'command', from, to: text.length });
  return statementsAt(text, cuts);
}

function startsWithWord(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at) && isBlank(text[at + word.length]);
}

/** The place behind a quotation whose text begins at `from`. */
export function singleQuoteEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "'") at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
