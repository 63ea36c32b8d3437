/** Splits the text of a `.tmux.conf` in its commands; blocks in braces and between `%if` and `%endif` stay together. */

import { isBlank } from './shellCharacters.ts';
import { type Cut, plainLines, type Statement, statementsAt } from './statement.ts';

/** The commands of a text, in order; what is never closed reaches to the end of it. */
export function tmuxStatements(source: string): readonly Statement[] {
  const text = plainLines(source);
  const cuts: Cut[] = [];
  let at = 0;
  let from: number | undefined;
  let braces = 0;
  let conditions = 0;

  const end = (to: number): void => {
    if (from === undefined || braces > 0 || conditions > 0) return;
    cuts.push({ kind: 'command', from, to });
    from = undefined;
  };
  const readComment = (): void => {
    const stop = text.indexOf('\n', at);
    const to = stop < 0 ? text.length : stop;
    const last = cuts.at(-1);
    if (from === undefined) {
      const isBehind = last?.kind === 'command' && !text.slice(last.to, at).includes('\n');
      if (isBehind) cuts[cuts.length - 1] = { ...last, to };
      else cuts.push({ kind: 'comment', from: at, to });
    }
    at = to;
  };

  while (at < text.length) {
    const letter = text[at] ?? '';
    const isFirst = at === 0 || isBlank(text[at - 1]) || text[at - 1] === ';';
    if (letter === '\n' || letter === ';') {
      end(at);
      at += 1;
    } else if (isBlank(letter)) at += 1;
    else if (letter === '#' && isFirst) readComment();
    else {
      if (letter === '%' && isFirst) {
        if (text.startsWith('%if', at)) conditions += 1;
        if (text.startsWith('%endif', at) && conditions > 0) conditions -= 1;
      }
      from ??= at;
      if (letter === '\\') at += 2;
      else if (letter === "'") {
        const close = text.indexOf("'", at + 1);
        at = close < 0 ? text.length : close + 1;
      } else if (letter === '"') at = quoteEnd(text, at + 1);
      else {
        const isAlone = isFirst && (at + 1 >= text.length || isBlank(text[at + 1]));
        if (letter === '{' && isAlone) braces += 1;
        if (letter === '}' && braces > 0 && isFirst) braces -= 1;
        at += 1;
      }
    }
  }
  at = text.length;
  if (from !== undefined) cuts.push({ kind: 'command', from, to: text.length });
  return statementsAt(text, cuts);
}

function quoteEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
