/** What stands in a quotation `$'…'` of the shell. */

const oneLetter: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['e', '\u001b'],
  ['E', '\u001b'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['?', '?'],
]);
const numbers: readonly (readonly [RegExp, number])[] = [
  [/([0-7]{1,3})/y, 8],
  [/x([0-9A-Fa-f]{1,2})/y, 16],
  [/u([0-9A-Fa-f]{1,4})/y, 16],
  [/U([0-9A-Fa-f]{1,8})/y, 16],
];

/**
 * The text of the quotation that begins at `from`, behind its first quote, and the place behind it.
 * No text where it cannot be told, as of single bytes that are no character.
 */
export function ansiText(
  text: string,
  from: number,
): { readonly text: string | undefined; readonly to: number } {
  let at = from;
  let read = '';
  let isKnown = true;
  while (at < text.length && text[at] !== "'") {
    const letter = text[at] ?? '';
    if (letter !== '\\') {
      read += letter;
      at += 1;
      continue;
    }
    const simple = oneLetter.get(text[at + 1] ?? '');
    if (simple !== undefined) {
      read += simple;
      at += 2;
      continue;
    }
    const number = numberAt(text, at + 1);
    if (number === undefined) {
      isKnown = false;
      at += 2;
    } else {
      if (number.code === undefined) isKnown = false;
      else read += String.fromCodePoint(number.code);
      at = number.to;
    }
  }
  if (at >= text.length) return { text: undefined, to: text.length };
  return { text: isKnown ? read : undefined, to: at + 1 };
}

function numberAt(
  text: string,
  at: number,
): { readonly code: number | undefined; readonly to: number } | undefined {
  for (const [pattern, base] of numbers) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    const code = Number.parseInt(found[1], base);
    const isByte = !/^[uU]/.test(found[0]);
    const isCharacter = code > 0 && (isByte ? code < 128 : code < 0xd800 || code > 0xdfff);
    return {
      code: isCharacter && code <= 0x10ffff ? code : undefined,
      to: at + found[0].length,
    };
  }
  return undefined;
}
