/** Short names for types, for the tables of nouns. */

import type { DataFormat } from './formats.ts';
import type { OptionType } from './type.ts';

export const boolean: OptionType = { kind: 'boolean' };
export const integer: OptionType = { kind: 'integer' };
export const float: OptionType = { kind: 'float' };
export const string: OptionType = { kind: 'string' };
export const path: OptionType = { kind: 'path' };
export const submodule: OptionType = { kind: 'submodule', options: [] };
export const either = (first: OptionType, ...rest: readonly OptionType[]): OptionType => ({
  kind: 'either',
  branches: [first, ...rest],
});
export const nullOr = (of: OptionType): OptionType => ({ kind: 'nullOr', of });
export const listOf = (of: OptionType): OptionType => ({ kind: 'listOf', of });
export const attrsOf = (of: OptionType): OptionType => ({ kind: 'attrsOf', of });
export const data = (format: DataFormat): OptionType => ({ kind: 'freeform', format });
export const matching = (pattern: string): OptionType => ({ kind: 'string', matching: pattern });
export const opaque = (description: string): OptionType => ({ kind: 'opaque', description });

export const scalar = either(boolean, integer, float, string);
export const atom = nullOr(scalar);
export const orList = (of: OptionType): OptionType =>
  of.kind === 'nullOr' ? nullOr(orList(of.of)) : either(of, listOf(of));
export const orSomeOf = (of: OptionType): OptionType =>
  nullOr(either(scalar, { kind: 'listOf', of, min: 1 }));
