/** What a terminal printed, brought to one form: no colours, straight quotes, single spaces. */

/** The most characters that are looked at, from the end: the error stands last. */
const longestText = 200_000;

/** Escape sequences: colours and other CSI, titles and links (OSC), and those of one letter. */
const escapes =
  /\u001b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\u001b\][^\u0007\u001b]{0,2048}(?:\u0007|\u001b\\)|\u001b[@-Z\\-_]?/g;

/** What copying from some terminals and web pages leaves of colours whose escape is lost. */
const lostColours = /(?:\u241b|\ufffd|\^\[)\[[0-9;]{0,32}m/g;

/** Lines of source code that a trace shows: they may quote the very words of an error. */
const sourceLine = /^\s{0,40}\|?\s{0,20}(?:\d{1,7}\s?\||\|\s{0,400}\^\s{0,4}$|\|\s{0,4}$)/;

/** What builds, services and quotations put before a line. */
const linePrefix = /^\s{0,40}(?:>\s|[\w.@-]{1,64}>\s|│\s?)/;

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The readings of a pasted text, each one long line with single spaces: as it stands and, where
 * a narrow terminal cut its lines within words, with those lines joined again.
 */
export function readingsOf(text: string): readonly string[] {
  const lines = straightened(text.slice(-longestText))
    .split(/\r\n|\r|\n/)
    .filter((line) => !sourceLine.test(line))
    .map((line) => line.replace(linePrefix, '').trimEnd());
  const asItStands = oneLine(lines.join('\n'));
  const rejoined = oneLine(withoutWraps(lines));
  return asItStands === rejoined ? [asItStands] : [asItStands, rejoined];
}

function straightened(text: string): string {
  return text
    .replace(escapes, '')
    .replace(lostColours, '')
    .replace(control, '')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

/** The lines joined where one is as wide as the terminal: it went on in the next. */
function withoutWraps(lines: readonly string[]): string {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width < 40) return lines.join('\n');
  return lines.map((line) => (line.length === width ? line : `${line}\n`)).join('');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
