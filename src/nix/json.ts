/**
 * Values as plain JSON, for links and config files. Literals stand for themselves; the rest carries
 * a tag: `{"$raw": "lib.mkForce 1"}`, `{"$path": "./zshrc"}`, `{"$package": "python3Packages.requests"}`,
 * `{"$float": 1}` for whole floats, and `{"$attrs": [["name", value], …]}` for attribute sets that a
 * JSON object would change: names that begin with `$`, that look like array indices, or `__proto__`.
 */

import type { Attr, Attrs, Value } from './value.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type Steps = readonly (string | number)[];

/** The way to what is being read, last step first, so that one step down costs the same at any depth. */
export type Trail = { readonly above: Trail; readonly step: string | number } | undefined;

export const below = (above: Trail, step: string | number): Trail => ({ above, step });

function stepsOf(trail: Trail): Steps {
  const steps: (string | number)[] = [];
  for (let at = trail; at !== undefined; at = at.above) steps.push(at.step);
  return steps.reverse();
}

/** Something that could not be read: where it stands in what was read, and why in words. */
interface JsonProblem {
  readonly steps: Steps;
  readonly message: string;
}

/** What a decoder may still read, and what it has found wrong; one for all decoders of one input. */
export interface DecodeContext {
  nodesLeft: number;
  readonly problems: JsonProblem[];
}

/** The most parts (values, names, list items) read of one input: the worst link is then decoded within 50 ms. */
const maxNodes = 16_000;

/** The most problems that are listed; past it one more says that there are others. */
const maxProblems = 50;

/** How deep values may be nested. */
const maxDepth = 64;

export function decodeContext(): DecodeContext {
  return { nodesLeft: maxNodes, problems: [] };
}

export function report(context: DecodeContext, trail: Trail, message: string): void {
  const count = context.problems.length;
  if (count < maxProblems) context.problems.push({ steps: stepsOf(trail), message });
  else if (count === maxProblems) {
    context.problems.push({ steps: [], message: 'There are more problems than are listed here.' });
  }
}

/** Takes one part from what may be read; false, with one problem reported, when nothing is left. */
export function takeNode(context: DecodeContext, trail: Trail): boolean {
  context.nodesLeft -= 1;
  if (context.nodesLeft === -1) {
    report(context, trail, `Only the first ${maxNodes} parts are read; the rest was left out.`);
  }
  return context.nodesLeft >= 0;
}

export function isJsonObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** What something is called in a message. */
export function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  switch (typeof input) {
    case 'object':
      return 'an object';
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'something else';
  }
}

/** NUL, which Nix cannot write, and halves of characters, which no file can hold. */
const unwritable = /[\0\p{Surrogate}]/gu;

/** What only texts with such characters, or with whole pairs of halves, have. */
const suspicious = /[\0\ud800-\udfff]/;

/** The text without characters that Nix cannot hold; they are reported. */
export function decodeText(text: string, trail: Trail, context: DecodeContext): string {
  // Looking first is worth it: nearly no text has any.
  if (!suspicious.test(text)) return text;
  const clean = text.replace(unwritable, '');
  if (clean.length !== text.length) {
    report(context, trail, 'This text has characters that Nix cannot hold; they were left out.');
  }
  return clean;
}

export function encodeValue(value: Value): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'string':
      return value.value;
    case 'float':
      return Number.isInteger(value.value) ? { $float: value.value } : value.value;
    case 'path':
      return { $path: value.text };
    case 'raw':
      return { $raw: value.text };
    case 'package':
      return {
        $package: value.attrPath.every(isDottable) ? value.attrPath.join('.') : value.attrPath,
      };
    case 'list':
      return value.items.map(encodeValue);
    case 'attrs':
      return encodeAttrs(value);
  }
}

const isDottable = (name: string): boolean => name !== '' && !name.includes('.');

/** Whether a JSON object keeps an attribute of this name, and its position among the others. */
const fitsObject = (name: string): boolean =>
  !name.startsWith('$') && !/^\d+$/.test(name) && name !== '__proto__';

function encodeAttrs({ attrs }: Attrs): Json {
  const entries = attrs.map(({ name, value }) => [name, encodeValue(value)] as const);
  return attrs.every(({ name }) => fitsObject(name))
    ? Object.fromEntries(entries)
    : { $attrs: entries };
}

/**
 * Reads a value from what `JSON.parse` gives, or anything else; never throws. What cannot be read is
 * reported and left out: undefined when nothing of the value is left.
 */
export function decodeValue(
  input: unknown,
  trail: Trail,
  context: DecodeContext,
  depth = 0,
): Value | undefined {
  if (!takeNode(context, trail)) return undefined;
  if (depth > maxDepth) {
    report(context, trail, `Values can be nested ${maxDepth} deep; what is deeper was left out.`);
    return undefined;
  }
  if (input === null) return { kind: 'null' };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input === 'number') return decodeNumber(input, trail, context);
  if (typeof input === 'string') {
    return { kind: 'string', value: decodeText(input, trail, context) };
  }
  if (Array.isArray(input)) return decodeItems(input, trail, context, depth);
  if (isJsonObject(input)) {
    return decodeTagged(input, trail, context, depth) ?? decodeObject(input, trail, context, depth);
  }
  report(context, trail, `This is ${kindOf(input)}, which no option can be set to.`);
  return undefined;
}

/** Like `decodeValue`, where only an attribute set will do. */
export function decodeAttrs(
  input: unknown,
  trail: Trail,
  context: DecodeContext,
): Attrs | undefined {
  const value = decodeValue(input, trail, context);
  if (value === undefined || value.kind === 'attrs') return value;
  report(context, trail, `This should be an object of options, but is ${kindOf(input)}.`);
  return undefined;
}

function decodeNumber(input: number, trail: Trail, context: DecodeContext): Value | undefined {
  if (!Number.isFinite(input)) {
    report(context, trail, 'This number is too large.');
    return undefined;
  }
  if (!Number.isInteger(input)) return { kind: 'float', value: input };
  if (Number.isSafeInteger(input)) return { kind: 'integer', value: input + 0 };
  report(
    context,
    trail,
    'Whole numbers this large are not held exactly; write it as {"$raw": "…"}, digits in quotes.',
  );
  return { kind: 'float', value: input };
}

function decodeItems(
  input: readonly unknown[],
  trail: Trail,
  context: DecodeContext,
  depth: number,
): Value {
  const items: Value[] = [];
  for (const [index, item] of input.entries()) {
    const value = decodeValue(item, below(trail, index), context, depth + 1);
    if (value !== undefined) items.push(value);
    if (context.nodesLeft < 0) break;
  }
  return { kind: 'list', items };
}

function decodeObject(
  input: Readonly<Record<string, unknown>>,
  trail: Trail,
  context: DecodeContext,
  depth: number,
): Value {
  return decodeEntries(Object.entries(input), trail, context, depth);
}

function decodeEntries(
  entries: readonly (readonly [name: string, value: unknown])[],
  trail: Trail,
  context: DecodeContext,
  depth: number,
): Value {
  const attrs: Attr[] = [];
  const names = new Set<string>();
  for (const [written, input] of entries) {
    const name = decodeText(written, below(trail, written), context);
    const value = decodeValue(input, below(trail, name), context, depth + 1);
    if (context.nodesLeft < 0) break;
    if (names.has(name)) {
      report(context, below(trail, name), `“${name}” stands here twice; the first is kept.`);
    } else if (value !== undefined) {
      attrs.push({ name, value });
      names.add(name);
    }
  }
  return { kind: 'attrs', attrs };
}

/** Reads `{"$tag": …}`; undefined when the object is not of this form, whatever its names. */
function decodeTagged(
  input: Readonly<Record<string, unknown>>,
  trail: Trail,
  context: DecodeContext,
  depth: number,
): Value | undefined {
  const [tag, ...others] = Object.keys(input);
  if (tag === undefined || others.length > 0) return undefined;
  const content = input[tag];
  switch (tag) {
    case '$raw':
      return typeof content === 'string'
        ? { kind: 'raw', text: decodeText(content, trail, context) }
        : undefined;
    case '$path':
      return typeof content === 'string'
        ? { kind: 'path', text: decodeText(content, trail, context) }
        : undefined;
    case '$package': {
      const names = typeof content === 'string' ? content.split('.') : content;
      if (!isTextList(names) || names.length === 0 || names.length > maxDepth) return undefined;
      return { kind: 'package', attrPath: names.map((name) => decodeText(name, trail, context)) };
    }
    case '$float':
      return typeof content === 'number' && Number.isFinite(content)
        ? { kind: 'float', value: content + 0 }
        : undefined;
    case '$attrs':
      return isEntryList(content) ? decodeEntries(content, trail, context, depth) : undefined;
    default:
      return undefined;
  }
}

function isTextList(input: unknown): input is readonly string[] {
  return Array.isArray(input) && input.every((item) => typeof item === 'string');
}

function isEntryList(input: unknown): input is readonly (readonly [string, unknown])[] {
  return (
    Array.isArray(input) &&
    input.every((item) => Array.isArray(item) && item.length === 2 && typeof item[0] === 'string')
  );
}
