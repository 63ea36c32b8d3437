/** One statement of a start file, as it is written: what the splitters of the shells give. */

import { isBlank } from './shellCharacters.ts';

export interface Statement {
  /** A comment that stands alone on its line, or anything that is run. */
  readonly kind: 'comment' | 'command';
  /** As it is written, a comment behind it included. */
  readonly text: string;
  /** The line where it begins, counted from 1. */
  readonly line: number;
  /** Whether an empty line stands before it. */
  readonly afterBlank: boolean;
  /** Whether it begins on the line where the one before it ends. */
  readonly sameLine: boolean;
}

/** Text of a dotfile without the line ends of Windows and the mark some editors put in front. */
export function plainLines(text: string): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return unmarked.replaceAll('\r\n', '\n');
}

export interface Cut {
  readonly kind: 'comment' | 'command';
  /** From where to where in the text. */
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the comment that begins at `at`, which belongs to the command before it on its line if there is one.
 * Inside of a statement, `isInside`, it is part of that. Gives the end of its line.
 */
export function cutComment(text: string, cuts: Cut[], at: number, isInside: boolean): number {
  const stop = text.indexOf('\n', at);
  const to = stop < 0 ? text.length : stop;
  const last = cuts.at(-1);
  if (isInside) return to;
  const isBehind = last?.kind === 'command' && !text.slice(last.to, at).includes('\n');
  if (isBehind) cuts[cuts.length - 1] = { ...last, to };
  else cuts.push({ kind: 'comment', from: at, to });
  return to;
}

/** The statements that stand at these places, which are in order and do not overlap. */
export function statementsAt(text: string, cuts: readonly Cut[]): readonly Statement[] {
  const statements: Statement[] = [];
  let line = 1;
  let at = 0;
  for (const { kind, from, to } of cuts) {
    let breaks = 0;
    for (; at < from; at += 1) if (text[at] === '\n') breaks += 1;
    line += breaks;
    const isFirst = statements.length === 0;
    statements.push({
      kind,
      text: text.slice(from, endOf(text, from, to)),
      line,
      afterBlank: breaks > 1 && !isFirst,
      sameLine: breaks === 0 && !isFirst,
    });
    for (; at < to; at += 1) if (text[at] === '\n') line += 1;
  }
  return statements;
}

/** Without the blanks at its end, as shells count them: other white space is part of a word. */
function endOf(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text[end - 1])) end -= 1;
  return end;
}
