/** The backticks around code in Markdown. */

/** At least `least` backticks, and more than `text` has in a row, so that they do not end early. */
export function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}
