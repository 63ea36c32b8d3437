/** Finding where damaged text ends, without understanding it: brackets, strings and comments are stepped over. */

/**
 * The offset from `from` on of the first of `stops` that stands outside brackets, strings and comments,
 * or of a `}` that closes nothing, or the end of the text.
 */
export function skipTo(text: string, from: number, stops: string): number {
  /** What is open: the closing bracket awaited, or the quotes of a string. */
  const open: string[] = [];
  let offset = from;
  while (offset < text.length) {
    const inside = open.at(-1);
    const character = text[offset] ?? '';
    if (inside === '"' || inside === "''") {
      offset = stepInString(text, offset, inside, open);
    } else if (character === '#') {
      const end = text.indexOf('\n', offset);
      offset = end === -1 ? text.length : end;
    } else if (character === '/' && text[offset + 1] === '*') {
      const end = text.indexOf('*/', offset + 2);
      offset = end === -1 ? text.length : end + 2;
    } else if (inside === undefined && (character === '}' || stops.includes(character))) {
      return offset;
    } else {
      offset = stepInCode(text, offset, open);
    }
  }
  return text.length;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

function stepInCode(text: string, offset: number, open: string[]): number {
  const character = text[offset] ?? '';
  if (text.startsWith("''", offset)) {
    open.push("''");
    return offset + 2;
  }
  if (character === '"') open.push('"');
  const closer = closers[character];
  if (closer !== undefined) open.push(closer);
  // A brace outranks the brackets that were left open inside it.
  if (character === '}') open.length = Math.max(0, open.lastIndexOf('}'));
  else if (character === open.at(-1)) open.pop();
  return offset + 1;
}

function stepInString(text: string, offset: number, quotes: string, open: string[]): number {
  if (text.startsWith('${', offset)) {
    open.push('}');
    return offset + 2;
  }
  if (text.startsWith('$$', offset)) return offset + 2;
  if (quotes === '"') {
    if (text[offset] === '\\') return offset + 2;
    if (text[offset] === '"') open.pop();
    return offset + 1;
  }
  if (!text.startsWith("''", offset)) return offset + 1;
  if (text[offset + 2] === "'" || text[offset + 2] === '$') return offset + 3;
  if (text[offset + 2] === '\\') return offset + 4;
  open.pop();
  return offset + 2;
}
