/**
 * The comments between two tokens: which of them ends the line of the first, and which lead the second.
 * The rules are those of nixfmt (`src/Nixfmt/Lexer.hs`), whose layout depends on them.
 */

import type { Trivium } from '../tree.ts';

/** Comments and line breaks as they come in the text. */
export type RawTrivium =
  | { readonly kind: 'newlines'; readonly count: number }
  | { readonly kind: 'line'; readonly text: string; readonly column: number }
  | { readonly kind: 'block'; readonly doc: boolean; readonly lines: readonly string[] }
  | { readonly kind: 'language'; readonly name: string };

const blank: Trivium = { kind: 'blank' };

/** `raw` with nothing before it: all of it leads what comes next. */
export function leadingOnly(raw: readonly RawTrivium[]): readonly Trivium[] {
  const leading: Trivium[] = [];
  for (const one of raw) {
    switch (one.kind) {
      case 'newlines':
        if (one.count > 1) leading.push(blank);
        break;
      case 'line':
        leading.push({ kind: 'line', text: one.text });
        break;
      case 'block': {
        const [first, ...rest] = one.lines;
        if (first === undefined) break;
        if (!one.doc && rest.length === 0) leading.push({ kind: 'line', text: ` ${first.trim()}` });
        else leading.push(one);
        break;
      }
      case 'language':
        leading.push(one);
        break;
    }
  }
  return leading;
}

export interface SplitTrivia {
  readonly trailing: string | undefined;
  readonly leading: readonly Trivium[];
}

/**
 * `raw` between a token and the next one, which starts in `nextColumn`. A comment at the end of a line
 * that is aligned with the comment or token below belongs to what is below.
 */
export function splitTrivia(raw: readonly RawTrivium[], nextColumn: () => number): SplitTrivia {
  let count = 0;
  while (count < raw.length && endsLine(raw[count])) count++;
  const [first, second, third] = raw;
  if (count === 1 && first?.kind === 'line' && second?.kind === 'newlines' && second.count === 1) {
    const below = third === undefined ? nextColumn() : third.kind === 'line' ? third.column : -1;
    if (below === first.column) return { trailing: undefined, leading: leadingOnly(raw) };
  }
  const words = raw.slice(0, count).map(trailingText);
  const trailing = words.filter((word) => word !== '').join(' ');
  return {
    trailing: trailing === '' ? undefined : trailing,
    leading: leadingOnly(raw.slice(count)),
  };
}

function endsLine(raw: RawTrivium | undefined): boolean {
  return raw?.kind === 'line' || (raw?.kind === 'block' && !raw.doc && raw.lines.length < 2);
}

function trailingText(raw: RawTrivium): string {
  if (raw.kind === 'line') return raw.text.trim();
  return raw.kind === 'block' ? (raw.lines[0] ?? '').trim() : '';
}

/**
 * The lines of a block comment that opens in `column` (from 0), without the indentation they share,
 * without a column of stars, and without empty lines at either end.
 */
export function blockLines(inside: string, column: number): readonly string[] {
  const [head = '', ...tail] = inside.split('\n').map((line) => line.trimEnd());
  while (tail.length > 0 && tail.at(-1) === '') tail.pop();
  const starred = withoutStars(tail, column);
  while (starred.length > 0 && starred.at(-1) === '') starred.pop();
  const widest = column + (head.startsWith(' ') ? 3 : 2);
  const indent = starred
    .filter((line) => line !== '')
    .reduce((least, line) => Math.min(least, leadingSpaces(line)), widest);
  const lines = [head.trim(), ...starred.map((line) => dropIndent(line, indent))];
  while (lines.length > 0 && lines[0] === '') lines.shift();
  return lines;
}

function withoutStars(lines: readonly string[], column: number): string[] {
  const star = `${' '.repeat(column)} *`;
  if (!lines.every((line) => line.startsWith(star))) return [...lines];
  return lines.map((line) => (' '.repeat(column) + line.slice(star.length)).trimEnd());
}

function dropIndent(line: string, indent: number): string {
  return leadingSpaces(line) >= indent ? line.slice(indent) : line.trimStart();
}

function leadingSpaces(line: string): number {
  let count = 0;
  while (line.charCodeAt(count) === 32) count++;
  return count;
}
