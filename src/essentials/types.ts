/** Short names for the option types and fields that the sections are written with. */

import type { AttrPath, Value } from '../nix/value.ts';
import type { DataFormat } from '../option/formats.ts';
import type { OptionType, StringPattern } from '../option/type.ts';
import type { OptionField, Setting } from './section.ts';

export const boolean: OptionType = { kind: 'boolean' };
export const text: OptionType = { kind: 'string' };
export const lines: OptionType = { kind: 'lines' };
export const path: OptionType = { kind: 'path' };
const packageType: OptionType = { kind: 'package' };
export const packages: OptionType = { kind: 'listOf', of: packageType };
export const textList: OptionType = { kind: 'listOf', of: text };
export const ports: OptionType = {
  kind: 'listOf',
  of: { kind: 'integer', min: 0, max: 65535 },
};

export const matching = (pattern: StringPattern): OptionType => ({ kind: 'string', pattern });
export const listOf = (of: OptionType): OptionType => ({ kind: 'listOf', of });
export const nullOr = (of: OptionType): OptionType => ({ kind: 'nullOr', of });
export const integer = (min?: number, max?: number): OptionType => ({
  kind: 'integer',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const attrsOf = (of: OptionType, names?: StringPattern): OptionType => ({
  kind: 'attrsOf',
  of,
  ...(names === undefined ? {} : { names }),
});
export const either = (first: OptionType, ...rest: readonly OptionType[]): OptionType => ({
  kind: 'either',
  branches: [first, ...rest],
});
export const oneOf = (first: string, ...rest: readonly string[]): OptionType => ({
  kind: 'enum',
  values: [string(first), ...rest.map(string)],
});
/** Settings in the shape of a program's own configuration file. */
export const settings = (format: DataFormat): OptionType => ({ kind: 'freeform', format });
/** What only Nix can say. */
export const expression: OptionType = { kind: 'opaque', description: 'a Nix expression' };

export const string = (value: string): Value => ({ kind: 'string', value });
export const on: Value = { kind: 'boolean', value: true };
export const off: Value = { kind: 'boolean', value: false };
export const pkg = (name: string): Value => ({ kind: 'package', attrPath: name.split('.') });

/** An option path as people write it; a step with a dot of its own stands in double quotes. */
export function steps(dotted: string): AttrPath {
  return Array.from(dotted.matchAll(/"([^"]*)"|[^."]+/g), (found) => found[1] ?? found[0]);
}

export const setting = (dotted: string, value: Value): Setting => ({ path: steps(dotted), value });

/** An option's field; `more` adds a default in words, suggestions, or where it has a meaning. */
export function option(
  dotted: string,
  type: OptionType,
  label: string,
  help: string,
  more: Partial<Pick<OptionField, 'default' | 'suggestions' | 'ways' | 'os'>> = {},
): OptionField {
  return { kind: 'option', path: steps(dotted), type, label, help, ...more };
}
