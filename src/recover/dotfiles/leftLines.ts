/** Lines of a text, and those of a stretch of it that stay for the person to look at. */

import { lineNumbers } from '../lineNumbers.ts';
import type { LeftLine } from './dotfile.ts';

export interface TextLines {
  readonly lines: readonly string[];
  /** The line at an offset, counted from 1. */
  readonly lineAt: (offset: number) => number;
  /** The lines that hold anything of what stands from `start` to `end`, each with the same reason. */
  readonly left: (start: number, end: number, why: string) => readonly LeftLine[];
}

export function textLines(text: string): TextLines {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const lineAt = lineNumbers(text);

  const left = (start: number, end: number, why: string): readonly LeftLine[] => {
    const stretch = text.slice(start, end);
    if (stretch.trim() === '') return [];
    const first = lineAt(start + stretch.length - stretch.trimStart().length);
    const last = lineAt(start + stretch.trimEnd().length - 1);
    return lines
      .slice(first - 1, last)
      .flatMap((line, index) =>
        line.trim() === '' ? [] : [{ line: first + index, text: line, why }],
      );
  };

  return { lines, lineAt, left };
}

/** Adds lines to those that are left; what stands on one line and is left for one reason is told of once. */
export function addLeft(left: LeftLine[], more: readonly LeftLine[]): void {
  for (const one of more) {
    const last = left.at(-1);
    if (last === undefined || last.line !== one.line || last.why !== one.why) left.push(one);
  }
}
