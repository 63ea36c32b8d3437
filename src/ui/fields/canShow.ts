/** Whether the editor of a type shows all of a value: what it cannot show it would hide. */

import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import type { OptionType } from '../../option/type.ts';

export function canShow(type: OptionType, value: Value): boolean {
  switch (type.kind) {
    case 'boolean':
      return value.kind === 'boolean';
    case 'string':
      return value.kind === 'string' && isLine(value.value);
    case 'lines':
      // A text area turns every end of a line into a line feed.
      return value.kind === 'string' && !value.value.includes('\r');
    case 'integer':
    case 'float':
      return value.kind === 'integer' || value.kind === 'float';
    case 'path':
      return value.kind === 'path' || (value.kind === 'string' && isLine(value.value));
    case 'package':
      return value.kind === 'package';
    case 'enum':
      return isScalar(value) || type.values.some((known) => sameValue(known, value));
    case 'nullOr':
      return value.kind === 'null' || canShow(type.of, value);
    case 'listOf':
      if (value.kind !== 'list') return false;
      if (isChecks(type)) return isSetOf(type.of, value.items);
      return !isWord(type.of) || value.items.every((item) => canShow(type.of, item));
    case 'attrsOf':
    case 'submodule':
      return value.kind === 'attrs';
    case 'either':
      // A field of numbers shows numbers; a select of kinds ends with Nix, which shows everything.
      return (
        !type.branches.every(({ kind }) => kind === 'integer' || kind === 'float') ||
        value.kind === 'integer' ||
        value.kind === 'float'
      );
    case 'freeform':
    case 'opaque':
      return true;
  }
}

/** Whether items of this type are short enough to stand side by side. */
export function isWord(type: OptionType): boolean {
  switch (type.kind) {
    case 'string':
      return type.pattern === undefined || type.pattern === 'oneLine';
    case 'either':
      return type.branches.every(({ kind }) => kind === 'integer' || kind === 'float');
    default:
      return type.kind === 'integer' || type.kind === 'float' || type.kind === 'package';
  }
}

type EnumType = Extract<OptionType, { kind: 'enum' }>;
export type EnumList = Extract<OptionType, { kind: 'listOf' }> & { readonly of: EnumType };

const mostChecks = 24;

/** Whether a list is shown as boxes to tick. */
export const isChecks = (type: OptionType): type is EnumList =>
  type.kind === 'listOf' && type.of.kind === 'enum' && type.of.values.length <= mostChecks;

/** Whether the value stands under its name, over the whole width, rather than beside it. */
export function isWide(type: OptionType, value: Value | undefined): boolean {
  if (value?.kind === 'raw') return false;
  switch (type.kind) {
    case 'attrsOf':
    case 'submodule':
      return true;
    case 'listOf':
      return !isChecks(type) && !isWord(type.of);
    case 'nullOr':
      return isWide(type.of, value);
    case 'either':
      return value?.kind === 'attrs' || value?.kind === 'list';
    case 'freeform':
      return value === undefined || value.kind === 'attrs' || value.kind === 'list';
    default:
      return false;
  }
}

const isScalar = ({ kind }: Value): boolean =>
  kind === 'null' ||
  kind === 'boolean' ||
  kind === 'integer' ||
  kind === 'float' ||
  kind === 'string';

const isLine = (text: string): boolean => !/[\n\r]/.test(text);

/** Boxes show which values are in a list, and neither how often nor what is inside of them. */
function isSetOf(type: EnumType, items: readonly Value[]): boolean {
  const names = items.map((item) => JSON.stringify(item));
  return new Set(names).size === names.length && items.every((item) => canShow(type, item));
}
