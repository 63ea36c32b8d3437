/** Says in a few words what an option takes, for messages and labels. */

import type { Value } from '../nix/value.ts';
import { formats } from './formats.ts';
import type { OptionType } from './type.ts';

/** A noun phrase: `a whole number from 0 to 65535`, `a list, each item text`. */
export function inWords(type: OptionType): string {
  switch (type.kind) {
    case 'boolean':
      return 'on or off';
    case 'string':
      return 'text';
    case 'lines':
      return 'lines of text';
    case 'integer':
      return `a whole number${range(type)}`;
    case 'float':
      return `a number with a point${range(type)}`;
    case 'path':
      return 'a path';
    case 'package':
      return 'a package';
    case 'enum':
      return `one of ${type.values.map(literalInWords).join(', ')}`;
    case 'nullOr':
      return `${inWords(type.of)}, or nothing`;
    case 'listOf':
      return `a list${count(type)}, each item ${inWords(type.of)}`;
    case 'attrsOf':
      return `named entries, each ${inWords(type.of)}`;
    case 'submodule':
      return 'a group of settings';
    case 'freeform':
      return formats[type.format].words;
    case 'either':
      return type.branches.map(inWords).join(', or ');
    case 'opaque':
      return type.description;
  }
}

function range({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of ${min} or more`;
  return max === undefined ? '' : ` of ${max} or less`;
}

function count({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min === undefined && max === undefined) return '';
  if (min === max) return ` of ${min}`;
  return max === undefined ? ` of ${min} or more` : ` of up to ${max}`;
}

/** A value that stands alone, as people call it. */
export function literalInWords(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'nothing';
    case 'boolean':
      return value.value ? 'on' : 'off';
    case 'integer':
    case 'float':
      return String(value.value);
    case 'string':
      return value.value === '' ? 'empty text' : value.value;
    case 'path':
    case 'raw':
      return value.text;
    case 'package':
      return value.attrPath.join('.');
    case 'list':
      return 'a list';
    case 'attrs':
      return 'a group of settings';
  }
}
