/** Says what text a POSIX pattern asks for, where the pattern is simple enough to be said. */

const classNames: Readonly<Record<string, string>> = {
  'a-z': 'small letters',
  'A-Z': 'capital letters',
  'a-zA-Z': 'letters',
  'A-Za-z': 'letters',
  '[:alpha:]': 'letters',
  '0-9': 'digits',
  '[:digit:]': 'digits',
  'a-f': 'the letters a to f',
  'A-F': 'the letters A to F',
  'a-fA-F': 'the letters a to f',
  '[:alnum:]': 'letters and digits',
  '[:xdigit:]': 'hexadecimal digits',
  '[:space:]': 'spaces',
  '[:print:]': 'characters that can be printed',
};

const ranges = /\[:\w+:\]|a-zA-Z|A-Za-z|a-fA-F|a-z|A-Z|0-9|a-f|A-F/g;

/** A sentence; patterns that say more than one kind of characters, and how many, are shown as they are. */
export function patternInWords(pattern: string): string {
  const bare = pattern.replace(/^\^|\$$/g, '');
  const match = /^\[(\^?)((?:\[:\w+:\]|[^\]])+)\](\+|\*|\{\d+(?:,\d*)?\})$/.exec(bare);
  const words = match && charactersIn(match[2] ?? '');
  if (!match || !words) return `This must match the pattern ${pattern}`;
  const count = countIn(match[3] ?? '');
  return match[1] === '^'
    ? `This takes ${count}any characters but ${words}.`
    : `This takes ${count}${words} only.`;
}

function charactersIn(inner: string): string | undefined {
  const named = [...new Set(Array.from(inner.matchAll(ranges), ([range]) => classNames[range]))];
  const others = [...new Set(inner.replace(ranges, '').replaceAll('\\', ''))];
  // A range that is not in the table, such as `2-7`.
  if (/[^\s]-[^\s]/.test(inner.replace(ranges, ' ').trim())) return undefined;
  const words = [...named, ...others.map((character) => (character === ' ' ? 'space' : character))];
  if (words.length === 0) return undefined;
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function countIn(quantifier: string): string {
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier) ?? [];
  if (from === undefined) return '';
  if (comma === '') return `${from} characters: `;
  return to === '' ? `${from} characters or more: ` : `${from} to ${to} characters: `;
}
