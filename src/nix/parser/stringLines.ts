/** The lines of a `''` string as Nix means them: without the first empty line and the shared indentation. */

import type { StringPart } from '../tree.ts';

type Line = readonly StringPart[];

/** `lines` as they stand in the text → as the string means them. */
export function indentedLines(lines: readonly Line[]): readonly Line[] {
  const [first = [], ...rest] = lines;
  const kept = rest.length > 0 && isSpaces(first) ? rest : lines;
  const last = kept.at(-1) ?? [];
  const full = isSpaces(last) ? [...kept.slice(0, -1), []] : kept;
  let indent = Number.POSITIVE_INFINITY;
  for (const line of full) {
    if (!isSpaces(line)) indent = Math.min(indent, leadingSpaces(line));
  }
  return full.map((line) => withoutIndent(line, indent));
}

function isSpaces(line: Line): boolean {
  const [only, second] = line;
  return (
    only === undefined ||
    (second === undefined && only.kind === 'text' && leadingSpaces(line) === only.text.length)
  );
}

function leadingSpaces(line: Line): number {
  const first = line[0];
  if (first?.kind !== 'text') return 0;
  let count = 0;
  while (first.text.charCodeAt(count) === 32) count++;
  return count;
}

/** Spaces that are fewer than the indentation vanish; so does a line of nothing else. */
function withoutIndent(line: Line, indent: number): Line {
  const [first, ...rest] = line;
  if (first?.kind !== 'text') return line;
  const text = first.text.slice(Math.min(indent, first.text.length));
  return text === '' ? rest : [{ kind: 'text', text }, ...rest];
}

/** Whether the string would be the same between `"`: one line, and nothing that needs an escape there. */
export function isSimple(lines: readonly Line[]): boolean {
  const [only = [], second] = lines;
  return (
    second === undefined && only.every((part) => part.kind !== 'text' || !/["\\]/.test(part.text))
  );
}

/** The lines of a string that `isSimple`, with the escapes of `"`. */
export function simpleLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) =>
    line.map((part) =>
      part.kind === 'text'
        ? { kind: 'text', text: part.text.replace(/''([$'])/g, simpleEscape) }
        : part,
    ),
  );
}

function simpleEscape(_: string, escaped: string): string {
  return escaped === '$' ? '\\$' : "''";
}
