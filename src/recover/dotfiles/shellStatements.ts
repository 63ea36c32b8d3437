/** Splits the text of a start file of bash or zsh in its statements; what belongs together stays together. */

import { hereDelimiter, hereEnd } from './hereDocument.ts';
import { ansiQuoteEnd, isBlank, isDelimiter } from './shellCharacters.ts';
import { type Cut, cutComment, plainLines, type Statement, statementsAt } from './statement.ts';

/** What is open: nothing is split inside it. */
type Frame = 'if' | 'loop' | 'foreach' | 'case' | '{' | '(' | 'array' | 'math' | Quoting;
/** What is open inside a word, where words of the shell mean nothing. */
type Quoting = '"' | '`' | '${' | '"${';

const openers: ReadonlyMap<string, Frame> = new Map<string, Frame>([
  ['if', 'if'],
  ['for', 'loop'],
  ['select', 'loop'],
  ['repeat', 'loop'],
  ['while', 'loop'],
  ['until', 'loop'],
  ['foreach', 'foreach'],
  ['case', 'case'],
]);
const closers: ReadonlyMap<string, Frame> = new Map<string, Frame>([
  ['fi', 'if'],
  ['done', 'loop'],
  ['end', 'foreach'],
  ['esac', 'case'],
]);
/** Behind these words another command begins. */
const goOn = new Set(['if', 'then', 'do', 'else', 'elif', 'while', 'until', 'always', '!']);
/** Loops that zsh also lets stand before one command, without `do`. */
const shortLoops = new Set(['for', 'select', 'repeat']);

/**
 * The statements of a text, in order. What is never closed reaches to the end of the text, so that
 * nothing inside it is taken for a statement of its own.
 */
export function shellStatements(source: string): readonly Statement[] {
  const text = plainLines(source);
  const cuts: Cut[] = [];
  const frames: Frame[] = [];
  let heres: string[] = [];
  let at = 0;
  /** Where the statement that is being read begins. */
  let from: number | undefined;
  /** Whether a command may begin here. */
  let fresh = true;
  /** Whether the statement goes on behind the end of the line: `&&`, `|`, `f()`. */
  let unfinished = false;
  /** Whether the word `function` came and its body did not yet. */
  let isHead = false;
  /** How many frames were open when a loop began that still lacks its `do`. */
  let shortLoop = -1;

  const end = (to: number): void => {
    if (from !== undefined) cuts.push({ kind: 'command', from, to });
    from = undefined;
    fresh = true;
    unfinished = false;
    isHead = false;
  };
  const begin = (): void => {
    from ??= at;
  };

  const readQuoted = (top: Frame, letter: string): void => {
    begin();
    const next = text[at + 1];
    at += 1;
    if (letter === '\\') at += 1;
    else if (letter === '"' && (top === '"' || top === '${')) {
      if (top === '"') frames.pop();
      else frames.push('"');
    } else if (letter === '`') frames.push('`');
    else if (letter === '$' && next === '(') openParenthesis();
    else if (letter === '$' && next === '{') {
      at += 1;
      frames.push(top === '"' || top === '"${' ? '"${' : '${');
    } else if (letter === '}' && top !== '"') frames.pop();
    else if (letter === "'" && top === '${') at = after(text.indexOf("'", at));
  };

  const after = (index: number): number => (index < 0 ? text.length : index + 1);

  /** Stands on `(`. */
  const openParenthesis = (): void => {
    begin();
    isHead = false;
    if (text[at + 1] === '(') {
      frames.push('math', 'math');
      at += 2;
      return;
    }
    frames.push(text[at - 1] === '=' ? 'array' : '(');
    at += 1;
    fresh = true;
  };

  const readMath = (letter: string): void => {
    at += 1;
    if (letter === '\\') at += 1;
    else if (letter === '(') frames.push('math');
    else if (letter === ')') frames.pop();
    fresh = false;
    unfinished = false;
  };

  const readLineEnd = (): void => {
    at += 1;
    for (const delimiter of heres) at = hereEnd(text, at, delimiter);
    heres = [];
    fresh = true;
    if (shortLoop >= 0 && shortLoop === frames.length) {
      let next = at;
      while (next < text.length && isBlank(text[next])) next += 1;
      if (text.startsWith('do', next) && isDelimiter(text[next + 2])) at = next;
      else {
        frames.pop();
        shortLoop = -1;
      }
    }
    if (frames.length === 0 && !unfinished && !isHead) end(text[at - 1] === '\n' ? at - 1 : at);
  };

  const readWord = (): void => {
    const start = at;
    begin();
    while (at < text.length && /[A-Za-z{}!]/.test(text[at] ?? '')) at += 1;
    const word = text.slice(start, at);
    if (!isDelimiter(text[at]) || word === '') {
      if (at === start) at += 1;
      fresh = false;
      unfinished = false;
      return;
    }
    const isBare = start === 0 || isDelimiter(text[start - 1]);
    const top = frames.at(-1);
    unfinished = false;
    if (isBare && word === '}' && top === '{') {
      frames.pop();
      fresh = false;
    } else if (isBare && word === '{' && (fresh || isHead)) {
      if (shortLoop >= 0 && shortLoop === frames.length) {
        frames.pop();
        shortLoop = -1;
      }
      frames.push('{');
      fresh = true;
      isHead = false;
    } else if (isBare && fresh && top !== 'array') readKeyword(word);
    else fresh = isBare && word === 'always';
  };

  const readKeyword = (word: string): void => {
    const opened = openers.get(word);
    const closed = closers.get(word);
    if (opened !== undefined) frames.push(opened);
    if (closed !== undefined && closed === frames.at(-1)) frames.pop();
    if (shortLoops.has(word)) shortLoop = frames.length;
    if (word === 'do' && shortLoop === frames.length) shortLoop = -1;
    fresh = goOn.has(word);
    if (word === 'function') isHead = true;
  };

  const readPlain = (letter: string): void => {
    const next = text[at + 1];
    switch (letter) {
      case '\n':
        readLineEnd();
        return;
      case ' ':
      case '\t':
        at += 1;
        return;
      case '#':
        if (at > 0 && !isBlank(text[at - 1]) && text[at - 1] !== ';') break;
        at = cutComment(text, cuts, at, from !== undefined);
        return;
      case ';':
        if (next === ';' || next === '&' || frames.length > 0 || heres.length > 0) {
          begin();
          at += next === ';' || next === '&' ? 2 : 1;
          fresh = true;
        } else {
          end(at);
          at += 1;
        }
        return;
      case '&':
      case '|':
        begin();
        unfinished = letter === '|' || next === '&';
        at += next === letter ? 2 : 1;
        fresh = true;
        return;
      case '<':
        if (next !== '<') break;
        begin();
        if (text[at + 2] === '<') at += 3;
        else {
          const here = hereDelimiter(text, at + 2);
          if (here.delimiter !== undefined) heres.push(here.delimiter);
          at = here.to;
        }
        return;
      case '(':
        openParenthesis();
        return;
      case ')':
        begin();
        {
          const top = frames.at(-1);
          if (top === '(' || top === 'array') frames.pop();
          unfinished = top === '(' && text[at - 1] === '(' && !'$<>'.includes(text[at - 2] ?? '$');
          fresh = top !== 'array';
        }
        at += 1;
        return;
      case '\\':
        begin();
        at += 2;
        if (next !== '\n') fresh = false;
        return;
      case "'":
        begin();
        at = text[at - 1] === '$' ? ansiQuoteEnd(text, at + 1) : after(text.indexOf("'", at + 1));
        fresh = false;
        unfinished = false;
        return;
      case '"':
        begin();
        frames.push('"');
        at += 1;
        fresh = false;
        unfinished = false;
        return;
      case '`':
        begin();
        if (frames.at(-1) === '`') frames.pop();
        else frames.push('`');
        at += 1;
        fresh = frames.at(-1) === '`';
        unfinished = false;
        return;
      case '$':
        begin();
        unfinished = false;
        if (next === '{') frames.push('${');
        at += next === '{' ? 2 : 1;
        fresh = false;
        return;
    }
    readWord();
  };

  while (at < text.length) {
    const top = frames.at(-1);
    const letter = text[at] ?? '';
    if (top === '"' || top === '${' || top === '"${') readQuoted(top, letter);
    else if (top === 'math') readMath(letter);
    else readPlain(letter);
  }
  end(text.length);
  return statementsAt(text, cuts);
}
