/** The comments of a text, found by their looks and without the parser that is on trial. */

/** Every comment, and what looks like one in strings, line by line in the order of the alphabet. */
export function notesIn(text: string): readonly string[] {
  const lines = text.replaceAll(/\/\*+([\s\S]*?)\*+\//g, (_, note: string) =>
    note
      .split('\n')
      .map((line) => `\n# ${line.trim().replace(/^\*/, '')}\n`)
      .join(''),
  );
  return Array.from(lines.matchAll(/(?<=^|\s|;)#+(?=[^{])(.*)$/gm), ([, note = '']) => note.trim())
    .filter((note) => note !== '')
    .sort();
}

/**
 * A binding of a laid out text with the comments right above it and at the end of its line; where it is
 * all that stands in a set, also those of the set.
 */
export function attachedTo(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const above = text.slice(0, start).split('\n');
  const below = text.slice(end).split('\n');
  let first = above.length - 1;
  let last = 0;
  for (;;) {
    for (let line = above[first - 1]?.trim() ?? ''; /^#|\*\/$/.test(line); ) {
      first -= 1;
      if (!line.startsWith('#')) while (above[first]?.includes('/*') === false) first -= 1;
      line = above[first - 1]?.trim() ?? '';
    }
    const opens = above[first - 1]?.trimEnd().endsWith('{') === true;
    const closes = below[last + 1]?.trim().startsWith('}') === true;
    if (!opens || !closes) break;
    first -= 1;
    last += 1;
  }
  const inside = text.slice(start, end);
  return above.slice(first).join('\n') + inside + below.slice(0, last + 1).join('\n');
}
