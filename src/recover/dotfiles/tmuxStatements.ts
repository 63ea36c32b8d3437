/** Splits the text of a `.tmux.conf` in its commands; blocks in braces and between `%if` and `%endif` stay together. */

import { isBlank } from './shellCharacters.ts';
import { type Cut, cutComment, plainLines, type Statement, statementsAt } from './statement.ts';

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

  while (at < text.length) {
    const letter = text[at] ?? '';
    const isFirst = at === 0 || isBlank(text[at - 1]) || text[at - 1] === ';';
    if (letter === '\n' || letter === ';') {
      end(at);
      at += 1;
    } else if (isBlank(letter)) at += 1;
    else if (letter === '#' && isFirst) at = cutComment(text, cuts, at, from !== undefined);
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
