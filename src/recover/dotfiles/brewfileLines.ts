/** Reads the statements of a Brewfile: the part of Ruby that such files are made of, and no more. */

import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';

/** `brew "name", args: ["HEAD"]`: a word, what stands behind it, and what is given by name. */
export interface BrewStatement {
  readonly word: string;
  readonly values: readonly Value[];
  /** Symbols are text here: `:changed` is `"changed"`. */
  readonly named: ReadonlyMap<string, Value>;
}

export interface BrewPiece {
  /** What the lines from `start` to `end` state, or why they cannot be read, in words. */
  readonly read: BrewStatement | string;
  readonly start: number;
  readonly end: number;
}

/** No entry nests its arguments deeper. */
const maxDepth = 20;

const computed = 'This is Ruby code, which is not carried out here.';
const conditional = 'Ruby code decides whether this counts.';

const unwritable = /[\0\p{Surrogate}]/u;

interface Reader {
  readonly text: string;
  at: number;
}

/** The statements in their order, comments and blank lines left out: total, and in time linear in the text. */
export function readBrewfileLines(text: string): readonly BrewPiece[] {
  const reader: Reader = { text, at: 0 };
  const pieces: BrewPiece[] = [];
  // Blocks of Ruby that are open: what stands in them counts only sometimes, or many times.
  let blocks = 0;
  for (;;) {
    skipBlankLines(reader);
    if (reader.at >= text.length) return pieces;
    const start = reader.at;
    const line = lineFrom(text, start);
    if (opensBlock(line)) blocks += 1;
    if (blocks > 0) {
      reader.at = start + line.length;
      pieces.push({ read: conditional, start, end: reader.at });
      if (closesBlock(line)) blocks -= 1;
      continue;
    }
    const read = readStatement(reader) ?? (/\s(?:if|unless)\s/.test(line) ? conditional : computed);
    if (typeof read === 'string') reader.at += lineFrom(text, reader.at).length;
    pieces.push({ read, start, end: reader.at });
  }
}

const opensBlock = (line: string): boolean =>
  /^(?:if|unless|case|while|until|begin|def|for)\b/.test(line) ||
  /\bdo(?:\s*\|[^|]*\|)?\s*$/.test(line);

const closesBlock = (line: string): boolean => /^end\b|\bend\s*$/.test(line);

function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}

/** The statement, and the reader behind it; nothing where it is none, and the reader where that showed. */
function readStatement(reader: Reader): BrewStatement | undefined {
  const word = take(reader, /[a-z_]+/y);
  if (word === undefined || take(reader, /[ \t]+(?=\S)/y) === undefined) return undefined;
  const values: Value[] = [];
  const named = new Map<string, Value>();
  for (;;) {
    const name = readName(reader);
    const value = readValue(reader, 0);
    if (value === undefined) return undefined;
    if (name === undefined) values.push(value);
    else named.set(name, value);
    take(reader, /[ \t]+/y);
    if (take(reader, /,/y) !== undefined) skipBlankLines(reader);
    else break;
  }
  take(reader, /#[^\n]*/y);
  return take(reader, /\r?(?=\n)|\r?$/y) === undefined ? undefined : { word, values, named };
}

/** `name: `, `"name": ` or `:name => `. */
function readName(reader: Reader): string | undefined {
  const found = take(reader, /[A-Za-z_]\w*:(?!:)|"[A-Za-z_]\w*":|:[A-Za-z_]\w*[ \t]*=>/y);
  if (found === undefined) return undefined;
  skipBlankLines(reader);
  return found.replace(/[^A-Za-z0-9_]+/g, '');
}

function readValue(reader: Reader, depth: number): Value | undefined {
  const sign = reader.text[reader.at];
  if (sign === '"' || sign === "'") {
    const value = readString(reader);
    return value === undefined ? undefined : { kind: 'string', value };
  }
  if (sign === '[' || sign === '{') {
    return depth === maxDepth ? undefined : readBrackets(reader, depth + 1);
  }
  const symbol = take(reader, /:[A-Za-z_]\w*/y);
  if (symbol !== undefined) return { kind: 'string', value: symbol.slice(1) };
  const digits = take(reader, /\d{1,15}(?![\w.])/y);
  if (digits !== undefined) return { kind: 'integer', value: Number(digits) };
  const word = take(reader, /(?:true|false|nil)(?![\w?!.])/y);
  if (word === undefined) return undefined;
  return word === 'nil' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
}

function readBrackets(reader: Reader, depth: number): Value | undefined {
  const named = reader.text[reader.at] === '{';
  const closing = named ? '}' : ']';
  reader.at += 1;
  const entries: (readonly [name: string, value: Value])[] = [];
  for (;;) {
    skipBlankLines(reader);
    if (reader.text[reader.at] === closing) break;
    const name = named ? readName(reader) : '';
    const value = name === undefined ? undefined : readValue(reader, depth);
    if (name === undefined || value === undefined) return undefined;
    entries.push([name, value]);
    skipBlankLines(reader);
    if (take(reader, /,/y) === undefined && reader.text[reader.at] !== closing) return undefined;
  }
  reader.at += 1;
  return named ? attrsOf(entries) : { kind: 'list', items: entries.map(([, value]) => value) };
}

/** Text in quotes on one line; nothing where Ruby would compute a part of it. */
function readString(reader: Reader): string | undefined {
  const quoted = take(reader, /"(?:[^"\\\n]|\\["\\])*"|'(?:[^'\\\n]|\\['\\])*'/y);
  if (quoted === undefined) return undefined;
  if (unwritable.test(quoted) || (quoted.startsWith('"') && quoted.includes('#{')))
    return undefined;
  return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** White space, line breaks and comments. */
function skipBlankLines(reader: Reader): void {
  for (;;) {
    take(reader, /\s+/y);
    if (take(reader, /#[^\n]*/y) === undefined) return;
  }
}

function take(reader: Reader, form: RegExp): string | undefined {
  form.lastIndex = reader.at;
  const found = form.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}
