/**
 * Codecs: how a piece of plain data is read from JSON, written to it, and described by a JSON Schema,
 * all from one definition. Reading is lenient: what is wrong is reported at its place and left
 * out, so that a default stands in, and the rest is kept.
 */

import {
  below,
  type DecodeContext,
  decodeAttrs,
  decodeText,
  decodeValue,
  encodeValue,
  isJsonObject,
  type Json,
  kindOf,
  report,
  type Trail,
  takeNode,
} from '../nix/json.ts';
import type { Attrs, Value } from '../nix/value.ts';
import { sameData } from './patch.ts';

export type JsonObject = { readonly [key: string]: Json };

export interface Codec<T> {
  /** Undefined when it cannot be used; the reason is reported. */
  readonly decode: (input: unknown, trail: Trail, context: DecodeContext) => T | undefined;
  readonly encode: (value: T) => Json;
  readonly schema: JsonObject;
}

/** A codec of objects, which are written as objects. */
export interface RecordCodec<T> extends Codec<T> {
  readonly encode: (value: T) => JsonObject;
}

export const text: Codec<string> = {
  decode: (input, trail, context) =>
    typeof input === 'string'
      ? decodeText(input, trail, context)
      : wrong('text', input, trail, context),
  encode: (value) => value,
  schema: { type: 'string' },
};

export const flag: Codec<boolean> = {
  decode: (input, trail, context) =>
    typeof input === 'boolean' ? input : wrong('true or false', input, trail, context),
  encode: (value) => value,
  schema: { type: 'boolean' },
};

export const wholeNumber: Codec<number> = {
  decode: (input, trail, context) =>
    typeof input === 'number' && Number.isSafeInteger(input)
      ? input + 0
      : wrong('a whole number', input, trail, context),
  encode: (value) => value,
  schema: { type: 'integer' },
};

/** One of these words. */
export function oneOf<T extends string>(values: readonly T[]): Codec<T> {
  return {
    decode: (input, trail, context) =>
      values.find((value) => value === input) ??
      wrong(`one of ${values.join(', ')}`, input, trail, context),
    encode: (value) => value,
    schema: { enum: values },
  };
}

/** A list of at most `most` items; further ones are left out. */
export function list<T>(item: Codec<T>, most = 1000): Codec<readonly T[]> {
  return {
    decode: (input, trail, context) => {
      if (!Array.isArray(input)) return wrong('a list', input, trail, context);
      if (input.length > most) report(context, trail, `Only the first ${most} of these are read.`);
      const items: T[] = [];
      for (const [index, element] of input.slice(0, most).entries()) {
        if (!takeNode(context, trail)) break;
        const decoded = item.decode(element, below(trail, index), context);
        if (decoded !== undefined) items.push(decoded);
      }
      return items;
    },
    encode: (value) => value.map(item.encode),
    schema: { type: 'array', items: item.schema, maxItems: most },
  };
}

/** A list that is of no use when it is empty. */
export function filledList<T>(item: Codec<T>, most: number): Codec<readonly T[]> {
  const whole = list(item, most);
  return {
    decode: (input, trail, context) => {
      const items = whole.decode(input, trail, context);
      if (items === undefined || items.length > 0) return items;
      report(context, trail, 'There must be at least one here; the usual one is used.');
      return undefined;
    },
    encode: whole.encode,
    schema: { ...whole.schema, minItems: 1 },
  };
}

/** An object with these fields; a field that is missing, or left out when writing, has its default. */
export function record<T extends object>(
  defaults: T,
  fields: { readonly [K in keyof T]-?: Codec<T[K]> },
): RecordCodec<T> {
  const properties: Record<string, Json> = {};
  for (const key in fields) {
    properties[key] = { ...fields[key].schema, default: fields[key].encode(defaults[key]) };
  }
  return {
    decode: (input, trail, context) => {
      if (!isJsonObject(input)) return wrong('an object', input, trail, context);
      const result = { ...defaults };
      for (const key in fields) {
        if (!Object.hasOwn(input, key) || !takeNode(context, trail)) continue;
        const decoded = fields[key].decode(input[key], below(trail, key), context);
        if (decoded !== undefined) result[key] = decoded;
      }
      for (const key in input) {
        if (Object.hasOwn(fields, key)) continue;
        if (!takeNode(context, trail)) break;
        report(
          context,
          below(trail, key),
          `“${shortened(key)}” is not known here and was left out.`,
        );
      }
      return result;
    },
    encode: (value) => {
      const written: Record<string, Json> = {};
      for (const key in fields) {
        if (!sameData(value[key], defaults[key])) written[key] = fields[key].encode(value[key]);
      }
      return written;
    },
    schema: { type: 'object', properties, additionalProperties: false },
  };
}

/** Any value an option can have. */
export const value: Codec<Value> = {
  decode: (input, trail, context) => decodeValue(input, trail, context),
  encode: encodeValue,
  schema: { $ref: '#/$defs/value' },
};

/** An attribute set of options. */
export const attrs: Codec<Attrs> = {
  decode: decodeAttrs,
  encode: encodeValue,
  schema: { $ref: '#/$defs/attrs' },
};

/** The same codec, with words for those who read the JSON Schema. */
export function described<T>(description: string, codec: Codec<T>): Codec<T> {
  return { ...codec, schema: { ...codec.schema, description } };
}

function wrong(expected: string, input: unknown, trail: Trail, context: DecodeContext): undefined {
  const found = typeof input === 'string' ? `“${shortened(input)}”` : kindOf(input);
  report(context, trail, `This should be ${expected}, but is ${found}; it was left out.`);
  return undefined;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
