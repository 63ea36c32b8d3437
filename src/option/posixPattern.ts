/** POSIX extended regular expressions, in which upstream states what text an option takes. */

const classes: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: ' \\t\\n\\r\\f\\v',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f',
};

/**
 * Whether all of `text` matches, as `builtins.match` has it. A pattern that we cannot read matches
 * everything: Nix will judge.
 */
export function matchesPosix(pattern: string, text: string): boolean {
  const form = inJavaScript(pattern);
  return form === undefined || form.test(text);
}

/** The same rule in JavaScript; nothing for a pattern that we cannot read. */
export function inJavaScript(pattern: string): RegExp | undefined {
  const source = pattern.replace(
    /\[\^?\]?(?:\[:\w+:\]|[^\]])*\]|\\./g,
    (part) => bracket(part) ?? part,
  );
  try {
    return new RegExp(`^(?:${source})$`, 's');
  } catch {
    return undefined;
  }
}

/** A bracket expression, in which POSIX gives the backslash no meaning and JavaScript does. */
function bracket(part: string): string | undefined {
  if (!part.startsWith('[')) return undefined;
  const negated = part.startsWith('[^');
  const inner = part
    .slice(negated ? 2 : 1, -1)
    .split(/(\[:\w+:\])/)
    .map((piece) => {
      const name = /^\[:(\w+):\]$/.exec(piece)?.[1];
      return (name && classes[name]) ?? piece.replace(/[\\[\]]/g, '\\$&');
    })
    .join('');
  return `[${negated ? '^' : ''}${inner}]`;
}
