/** Lines of a text, counted as Monaco counts them: `\n`, `\r\n` and `\r` each end one. */

/** Lines from `start` to before `end`, counted from 0; equal numbers are the gap before that line. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, without their line breaks; always at least one. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The offset at which each line starts. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push(lineBreak.index + lineBreak[0].length);
  }
  return starts;
}

/** The number of the line that holds an offset, from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines that a stretch of text touches; an empty stretch touches the line it stands in. */
export function linesTouched(starts: readonly number[], start: number, end: number): LineRange {
  return { start: lineAt(starts, start), end: lineAt(starts, Math.max(start, end - 1)) + 1 };
}
