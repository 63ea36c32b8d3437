/** The characters of the shell: what separates words, and where a quotation ends. */

export function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t' || letter === '\n';
}

/** Whether a word cannot go on with this character; true behind the end of the text. */
export function isDelimiter(letter: string | undefined): boolean {
  return letter === undefined || isBlank(letter) || ';&|()<>'.includes(letter);
}

/** The place behind a quotation `$'…'` whose text begins at `from`. */
export function ansiQuoteEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "'") at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
