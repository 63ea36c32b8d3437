/** Makes JSON whole again that broke off somewhere: all up to its last complete part. */

/** Nothing that is nested deeper is ever read of a config. */
const maxOpen = 100;

/** Commas, colons and brackets that are read; it bounds what `JSON.parse` has to build. */
const maxSigns = 28_000;

/** Signs of numbers, of `true`, `false` and `null`, and white space. */
const plain = new Set('0123456789+-.eEtrufalsn \t\n\r');

export interface RepairedJson {
  readonly text: string;
  /** Whether all of it was there, and is kept. */
  readonly whole: boolean;
}

/**
 * The longest beginning of `text` that is complete but for what is open, with that closed. Stops at
 * the first sign that no JSON can have there, and at the limits; what stood in the middle of
 * something is dropped. One pass, and time in proportion to the text.
 */
export function repairedJson(text: string): RepairedJson {
  const open: string[] = [];
  let kept = 0;
  let signs = 0;
  let at = 0;
  for (; at < text.length && signs < maxSigns; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') {
      at = endOfString(text, at);
    } else if (sign === '{' || sign === '[') {
      if (open.length === maxOpen) break;
      open.push(sign === '{' ? '}' : ']');
      kept = at + 1;
      signs += 1;
    } else if (sign === '}' || sign === ']') {
      if (open.at(-1) !== sign) break;
      open.pop();
      kept = at + 1;
      if (open.length === 0) break;
    } else if (sign === ',') {
      kept = at;
      signs += 1;
    } else if (sign === ':') {
      signs += 1;
    } else if (!plain.has(sign)) {
      break;
    }
  }
  const whole = open.length === 0 && kept > 0 && text.slice(kept).trim() === '';
  return { text: text.slice(0, kept) + open.reverse().join(''), whole };
}

/** The index of the quote that closes the string opened at `start`; past the end when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at;
    if (code < 0x20) return text.length;
    if (code === 0x5c) at += 1;
  }
  return text.length;
}
