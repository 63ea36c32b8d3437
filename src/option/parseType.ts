/**
 * Upstream's description of a type → our model: `null or (list of string)`. The grammar is that of
 * `optionDescriptionPhrase` in `lib/types.nix` of Nixpkgs; the nouns are the table in `typeNouns.ts`.
 */

import type { Value } from '../nix/value.ts';
import type { OptionType } from './type.ts';
import { nounAt } from './typeNouns.ts';

/** What was read, and where the rest begins. */
interface Read<T> {
  readonly found: T;
  readonly end: number;
}

/** How deep phrases may be nested; deeper ones are opaque. */
const maxDepth = 24;

/** What only Nix can say. */
export function isOpaque(type: OptionType): boolean {
  return type.kind === 'opaque' || (type.kind === 'nullOr' && isOpaque(type.of));
}

/** Never fails: a phrase that is not understood to its end is an opaque type of that description. */
export function parseType(description: string): OptionType {
  const read = readUnion(description, 0, 0);
  return read !== undefined && read.end === description.length
    ? read.found
    : { kind: 'opaque', description };
}

/** Types joined by `or`, with `convertible to it` after each that is only another way to write. */
function readUnion(text: string, start: number, depth: number): Read<OptionType> | undefined {
  if (depth > maxDepth) return undefined;
  const branches: OptionType[] = [];
  let nullable = false;
  let at = start;
  for (;;) {
    const isNull = /null(?= or )/y;
    isNull.lastIndex = at;
    if (isNull.test(text)) {
      nullable = true;
      at += 'null'.length;
    } else {
      const one = readOne(text, at, depth);
      if (one === undefined) return undefined;
      branches.push(one.found);
      at = one.end;
    }
    while (text.startsWith(' convertible to it', at)) at += ' convertible to it'.length;
    const or = /,? or /y;
    or.lastIndex = at;
    if (!or.test(text)) break;
    at = or.lastIndex;
  }
  const found = unionOf(branches);
  if (found === undefined) return undefined;
  return { found: nullable ? nullOr(found) : found, end: at };
}

/** One type for several: null stands outside, unions in unions are one, and none is there twice. */
function unionOf(given: readonly OptionType[]): OptionType | undefined {
  const flat = given.flatMap((type) => (type.kind === 'either' ? type.branches : [type]));
  const bare = flat.map((type) => (type.kind === 'nullOr' ? type.of : type));
  const seen = new Set<string>();
  const distinct = bare.filter((type) => {
    const key = JSON.stringify(type);
    return !seen.has(key) && seen.add(key);
  });
  const [first, ...rest] = distinct;
  if (first === undefined) return undefined;
  const union: OptionType =
    rest.length === 0 ? first : { kind: 'either', branches: [first, ...rest] };
  return flat.some((type) => type.kind === 'nullOr') ? nullOr(union) : union;
}

function nullOr(of: OptionType): OptionType {
  return of.kind === 'nullOr' ? of : { kind: 'nullOr', of };
}

const prefixes: readonly (readonly [prefix: string, make: (of: OptionType) => OptionType])[] = [
  ['list or DAG of ', (of) => unionOf([listOf(of), attrsOf(of)]) ?? of],
  ['non-empty list of ', (of) => ({ kind: 'listOf', of, min: 1 })],
  ['list of ', (of) => listOf(of)],
  ['pair of ', (of) => ({ kind: 'listOf', of, min: 2, max: 2 })],
  ['lazy attribute set of ', (of) => attrsOf(of)],
  ['attribute set of ', (of) => attrsOf(of)],
  ['DAG of ', (of) => attrsOf(of)],
  ['open submodule of ', openSubmodule],
  ['non-empty ', (of) => (of.kind === 'listOf' ? { ...of, min: 1 } : of)],
  ['unique ', (of) => of],
  ['function that evaluates to a(n) ', () => ({ kind: 'opaque', description: 'a function' })],
];

const listOf = (of: OptionType): OptionType => ({ kind: 'listOf', of });
const attrsOf = (of: OptionType): OptionType => ({ kind: 'attrsOf', of });

/** The named options come from elsewhere; here is what any other name may hold. */
function openSubmodule(whole: OptionType): OptionType {
  return { kind: 'submodule', options: [], freeform: memberOf(whole) };
}

/** What the attributes of a value of this type hold. */
export function memberOf(whole: OptionType): OptionType {
  switch (whole.kind) {
    case 'attrsOf':
      return whole.of;
    case 'nullOr':
      return memberOf(whole.of);
    case 'either': {
      const sets = whole.branches.filter(({ kind }) => kind === 'attrsOf' || kind === 'freeform');
      return unionOf(sets.map(memberOf)) ?? { kind: 'freeform', format: 'nix' };
    }
    case 'freeform':
      return whole;
    default:
      return { kind: 'freeform', format: 'nix' };
  }
}

function readOne(text: string, start: number, depth: number): Read<OptionType> | undefined {
  if (depth > maxDepth) return undefined;
  const number = readNumber(text, start);
  if (number !== undefined) return number;
  const noun = nounAt(text, start);
  if (noun !== undefined) return { found: noun.type, end: start + noun.length };
  if (text[start] === '(') {
    const inner = readUnion(text, start + 1, depth + 1);
    return inner !== undefined && text[inner.end] === ')'
      ? { found: inner.found, end: inner.end + 1 }
      : undefined;
  }
  for (const [prefix, make] of prefixes) {
    if (!text.startsWith(prefix, start)) continue;
    const of = readOne(text, start + prefix.length, depth + 1);
    return of && { found: make(of.found), end: of.end };
  }
  return readEnum(text, start) ?? readPattern(text, start);
}

function readEnum(text: string, start: number): Read<OptionType> | undefined {
  if (text.startsWith('value ', start)) {
    const one = readLiteral(text, start + 'value '.length);
    return one !== undefined && text.startsWith(' (singular enum)', one.end)
      ? { found: enumOf(one.found, []), end: one.end + ' (singular enum)'.length }
      : undefined;
  }
  if (!text.startsWith('one of ', start)) return undefined;
  const first = readLiteral(text, start + 'one of '.length);
  if (first === undefined) return undefined;
  const rest: Value[] = [];
  let { end } = first;
  while (text.startsWith(', ', end)) {
    const next = readLiteral(text, end + 2);
    if (next === undefined) break;
    rest.push(next.found);
    ({ end } = next);
  }
  return { found: enumOf(first.found, rest), end };
}

function enumOf(first: Value, rest: readonly Value[]): OptionType {
  const values = [first, ...rest];
  const isNull = ({ kind }: Value): boolean => kind === 'null';
  const [one, ...others] = values.filter((value) => !isNull(value));
  if (one === undefined) return { kind: 'enum', values: [first] };
  const type: OptionType = { kind: 'enum', values: [one, ...others] };
  return values.some(isNull) ? nullOr(type) : type;
}

/** As `lib/types.nix` shows the values of an enum: quotes of either kind, and nothing escaped. */
function readLiteral(text: string, start: number): Read<Value> | undefined {
  const form =
    /"“(.*?)"”|“(.*?)”(?=$|,| or | \(sing| conv|\))|"(.*?)"(?=$|,| or | \(sing| conv|\))|(true|false)|(<null>|null)|(-?\d+\.\d+)|(-?\d+)/sy;
  form.lastIndex = start;
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, quoted, curly, straight, boolean, none, float, integer] = match;
  const end = form.lastIndex;
  const string = quoted === undefined ? (curly ?? straight) : `"${quoted}"`;
  if (string !== undefined) return { found: { kind: 'string', value: string }, end };
  if (boolean !== undefined) {
    return { found: { kind: 'boolean', value: boolean === 'true' }, end };
  }
  if (none !== undefined) return { found: { kind: 'null' }, end };
  if (float !== undefined) return { found: { kind: 'float', value: Number(float) }, end };
  return { found: { kind: 'integer', value: Number(integer) }, end };
}

/** A regular expression runs up to the next `or`, the parenthesis that ends its phrase, or the end. */
function readPattern(text: string, start: number): Read<OptionType> | undefined {
  const prefix = 'string matching the pattern ';
  if (!text.startsWith(prefix, start)) return undefined;
  const from = start + prefix.length;
  let open = 0;
  let end = from;
  for (; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '(') open += 1;
    else if (text[end] === ')') {
      if (open === 0) break;
      open -= 1;
    } else if (open === 0 && / or | convertible to it/y.test(text.slice(end, end + 18))) break;
  }
  const matching = text.slice(from, end);
  return { found: { kind: 'string', matching }, end };
}

const numbers =
  /(?:(\d+ bit )?(?:un)?signed integer; |(integer or floating point number|integer|floating point number) )between (-?[\d.]+) and (-?[\d.]+) \(both inclusive\)/y;

function readNumber(text: string, start: number): Read<OptionType> | undefined {
  numbers.lastIndex = start;
  const match = numbers.exec(text);
  if (match === null) return undefined;
  const [min, max] = [Number(match[3]), Number(match[4])];
  const end = numbers.lastIndex;
  const integer: OptionType = { kind: 'integer', min: Math.ceil(min), max: Math.floor(max) };
  const float: OptionType = { kind: 'float', min, max };
  if (match[2] === 'floating point number') return { found: float, end };
  return {
    found: match[2]?.includes('floating')
      ? { kind: 'either', branches: [integer, float] }
      : integer,
    end,
  };
}
