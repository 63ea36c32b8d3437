/** Reads JSON as editors write it, with comments and trailing commas: part by part, with the lines kept. */

import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';

/** One member of the object, or one item of the list, that the text is. */
export interface JsonPart {
  /** Empty for an item of a list. */
  readonly name: string;
  readonly value: Value;
  /** Where it begins and ends in the text, the name included. */
  readonly start: number;
  readonly end: number;
  /** Why Nix cannot hold it as it is, in words; the value is not to be used then. */
  readonly trouble?: string;
}

export interface JsonParts {
  /** What the text is; nothing but white space and comments is `nothing`, text or a number is `other`. */
  readonly kind: 'object' | 'list' | 'other' | 'nothing';
  readonly parts: readonly JsonPart[];
  /** From where on nothing could be read, and why; what stood before it counts. */
  readonly broken?: { readonly at: number; readonly why: string };
}

/** Past this the text is taken for broken, so that no text exhausts the stack. */
const maxDepth = 100;

/** NUL, which Nix cannot write, and halves of characters, which no file can hold. */
const unwritable = /[\0\p{Surrogate}]/u;

const blank = /[\s\ufeff]*/y;
const numberForm = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const wordForm = /[A-Za-z]+/y;
const plainCharacters = /[^"\\\n\r]+/y;
const hex = /[0-9a-fA-F]{4}/y;

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Where reading stands; `broken` and `trouble` say the first reason that was met. */
interface Reader {
  readonly text: string;
  at: number;
  broken: string | undefined;
  trouble: string | undefined;
}

/** The parts of the text in their order: total, and in time linear in the text. */
export function readJsonWithComments(text: string): JsonParts {
  const reader: Reader = { text, at: 0, broken: undefined, trouble: undefined };
  skipBlank(reader);
  if (reader.broken === undefined && reader.at === text.length)
    return { kind: 'nothing', parts: [] };
  const sign = text[reader.at];
  if (sign !== '{' && sign !== '[') {
    return {
      kind: 'other',
      parts: [],
      broken: { at: 0, why: 'A list or an object was expected.' },
    };
  }
  const kind = sign === '{' ? 'object' : 'list';
  const parts: JsonPart[] = [];
  const stopped = readParts(reader, 0, (part) => parts.push(part));
  if (reader.broken === undefined) {
    skipBlank(reader);
    if (reader.broken === undefined && reader.at < text.length) {
      return {
        kind,
        parts,
        broken: { at: reader.at, why: 'This stands behind the end of the JSON.' },
      };
    }
  }
  return reader.broken === undefined
    ? { kind, parts }
    : { kind, parts, broken: { at: stopped, why: reader.broken } };
}

/** Reads what stands in brackets, and gives where the last complete part ended. */
function readParts(reader: Reader, depth: number, take: (part: JsonPart) => void): number {
  const named = reader.text[reader.at] === '{';
  const closing = named ? '}' : ']';
  reader.at += 1;
  let complete = reader.at;
  for (;;) {
    skipBlank(reader);
    if (reader.broken !== undefined) return complete;
    if (reader.text[reader.at] === closing) {
      reader.at += 1;
      return reader.at;
    }
    const start = reader.at;
    const name = named ? readName(reader) : '';
    const value = name === undefined ? undefined : readValue(reader, depth + 1);
    if (name === undefined || value === undefined) return complete;
    const { trouble } = reader;
    take({ name, value, start, end: reader.at, ...(trouble === undefined ? {} : { trouble }) });
    if (depth === 0) reader.trouble = undefined;
    complete = reader.at;
    skipBlank(reader);
    if (reader.text[reader.at] === ',') {
      reader.at += 1;
      complete = reader.at;
    } else if (reader.text[reader.at] !== closing) {
      fail(reader, `A comma or “${closing}” is missing here.`);
      return complete;
    }
  }
}

function readName(reader: Reader): string | undefined {
  if (reader.text[reader.at] !== '"') return fail(reader, 'A name in quotes was expected.');
  const name = readString(reader);
  if (name === undefined) return undefined;
  skipBlank(reader);
  if (reader.text[reader.at] !== ':') return fail(reader, 'A colon is missing here.');
  reader.at += 1;
  skipBlank(reader);
  return reader.broken === undefined ? name : undefined;
}

function readValue(reader: Reader, depth: number): Value | undefined {
  const sign = reader.text[reader.at];
  if (sign === '"') {
    const value = readString(reader);
    return value === undefined ? undefined : { kind: 'string', value };
  }
  if (sign === '{' || sign === '[') {
    if (depth > maxDepth) return fail(reader, `This is nested more than ${maxDepth} deep.`);
    const parts: JsonPart[] = [];
    readParts(reader, depth, (part) => parts.push(part));
    if (reader.broken !== undefined) return undefined;
    return sign === '{'
      ? attrsOf(parts.map(({ name, value }) => [name, value]))
      : { kind: 'list', items: parts.map(({ value }) => value) };
  }
  return readNumber(reader) ?? readWord(reader);
}

/** A whole number that a double does not hold exactly is what JavaScript would make of it: a float. */
function readNumber(reader: Reader): Value | undefined {
  numberForm.lastIndex = reader.at;
  const match = numberForm.exec(reader.text);
  if (match === null) return undefined;
  reader.at = numberForm.lastIndex;
  const value = Number(match[0]);
  if (!Number.isFinite(value)) {
    reader.trouble ??= 'This number is too large.';
    return { kind: 'float', value: 0 };
  }
  const whole = match[1] === undefined && match[2] === undefined && Number.isSafeInteger(value);
  return whole ? { kind: 'integer', value: value + 0 } : { kind: 'float', value };
}

function readWord(reader: Reader): Value | undefined {
  wordForm.lastIndex = reader.at;
  const word = wordForm.exec(reader.text)?.[0];
  if (word === 'null' || word === 'true' || word === 'false') {
    reader.at = wordForm.lastIndex;
    return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
  }
  return fail(reader, 'A value was expected.');
}

/** Tabs and other control characters are taken as they are, which editors do too; line ends are not. */
function readString(reader: Reader): string | undefined {
  const { text } = reader;
  const pieces: string[] = [];
  let at = reader.at + 1;
  for (;;) {
    plainCharacters.lastIndex = at;
    const plain = plainCharacters.exec(text)?.[0] ?? '';
    pieces.push(plain);
    at += plain.length;
    if (text[at] === '"') break;
    if (text[at] !== '\\') return fail(reader, 'This text has no closing quote.');
    const escaped = text[at + 1] ?? '';
    const character = escapes.get(escaped);
    if (character !== undefined) {
      pieces.push(character);
      at += 2;
      continue;
    }
    hex.lastIndex = at + 2;
    const code = escaped === 'u' ? hex.exec(text)?.[0] : undefined;
    if (code === undefined) return fail(reader, 'A backslash stands before something unknown.');
    pieces.push(String.fromCharCode(Number.parseInt(code, 16)));
    at += 6;
  }
  reader.at = at + 1;
  const read = pieces.join('');
  if (unwritable.test(read)) reader.trouble ??= 'It has characters that Nix cannot hold.';
  return read;
}

function skipBlank(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    blank.lastIndex = reader.at;
    blank.exec(text);
    reader.at = Math.max(reader.at, blank.lastIndex);
    if (text.startsWith('//', reader.at)) {
      const end = text.indexOf('\n', reader.at);
      reader.at = end === -1 ? text.length : end;
    } else if (text.startsWith('/*', reader.at)) {
      const end = text.indexOf('*/', reader.at + 2);
      if (end === -1) {
        fail(reader, 'This comment has no end.');
        return;
      }
      reader.at = end + 2;
    } else return;
  }
}

function fail(reader: Reader, why: string): undefined {
  reader.broken ??= why;
  return undefined;
}
