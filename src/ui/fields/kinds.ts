/** The kinds of value that an option takes, where it takes several: the entries of one select. */

import type { Value } from '../../nix/value.ts';
import { fits, isOfKind } from '../../option/fits.ts';
import { type DataFormat, formats } from '../../option/formats.ts';
import { inWords, literalInWords } from '../../option/inWords.ts';
import type { OptionType } from '../../option/type.ts';
import { canShow } from './canShow.ts';
import { isNumber } from './choiceTypes.ts';

export interface Kind {
  /** Short, and another one for each kind of an option. */
  readonly label: string;
  readonly type: OptionType;
}

/** A whole number or one with a point, whichever is typed. */
const number: OptionType = { kind: 'either', branches: [{ kind: 'integer' }, { kind: 'float' }] };
const nothing: OptionType = { kind: 'enum', values: [{ kind: 'null' }] };
const nix: OptionType = { kind: 'opaque', description: 'anything' };

/** In the order of the branches; Nix, which can say anything, comes last. */
export function kindsOf(type: OptionType): readonly Kind[] {
  const types = distinct([...typesOf(type), nix]);
  return types.map((one, index) => ({ label: labelAmong(types, one, index), type: one }));
}

/** Which kind a value is shown as: the `wanted` one as long as it can be that, else the first that it fits. */
export function kindOf(kinds: readonly Kind[], value: Value, wanted: number | undefined): number {
  const last = kinds.length - 1;
  if (value.kind === 'raw') return last;
  const chosen = wanted === undefined ? undefined : kinds[wanted];
  const shows = ({ type }: Kind): boolean => canShow(type, value);
  if (wanted !== undefined && chosen && isOfKind(chosen.type, value) && shows(chosen)) {
    return wanted;
  }
  const fitting = kinds.findIndex((kind) => shows(kind) && fits(kind.type, value) === undefined);
  if (fitting !== -1) return fitting;
  const near = kinds.findIndex((kind) => shows(kind) && isOfKind(kind.type, value));
  return near === -1 ? last : near;
}

function typesOf(type: OptionType): readonly OptionType[] {
  switch (type.kind) {
    case 'either':
      return isNumber(type) ? [type] : withNumber(type.branches.flatMap(typesOf));
    case 'nullOr':
      return [...typesOf(type.of), nothing];
    case 'freeform':
      return dataTypes(type.format);
    default:
      return [type];
  }
}

function dataTypes(format: DataFormat): readonly OptionType[] {
  const any: OptionType = { kind: 'freeform', format };
  return [
    { kind: 'lines' },
    number,
    { kind: 'boolean' },
    { kind: 'listOf', of: any },
    { kind: 'attrsOf', of: any },
    ...(formats[format].nulls ? [nothing] : []),
    ...(format === 'nix' ? ([{ kind: 'path' }, { kind: 'package' }] as const) : []),
  ];
}

/** Any whole number beside any number with a point is just a number. */
function withNumber(types: readonly OptionType[]): readonly OptionType[] {
  const unbounded = types.filter(
    (type) =>
      (type.kind === 'integer' || type.kind === 'float') &&
      type.min === undefined &&
      type.max === undefined,
  );
  const [first] = unbounded;
  if (new Set(unbounded.map(({ kind }) => kind)).size < 2) return types;
  return types
    .filter((type) => type === first || !unbounded.includes(type))
    .map((type) => (type === first ? number : type));
}

function distinct(types: readonly OptionType[]): readonly OptionType[] {
  const seen = new Map(types.map((type) => [JSON.stringify(type), type]));
  return [...seen.values()];
}

function labelAmong(types: readonly OptionType[], type: OptionType, index: number): string {
  const short = types.map(shortLabel);
  if (isAlone(short, index)) return shortLabel(type);
  const longer = types.map(longerLabel);
  if (isAlone(longer, index)) return longerLabel(type);
  const words = types.map(inWords);
  return isAlone(words, index) ? inWords(type) : `${longerLabel(type)}, kind ${index + 1}`;
}

const isAlone = (labels: readonly string[], index: number): boolean =>
  labels.every((label, other) => other === index || label !== labels[index]);

function shortLabel(type: OptionType): string {
  switch (type.kind) {
    case 'string':
    case 'lines':
      return 'text';
    case 'integer':
      return 'whole number';
    case 'float':
    case 'either':
      return 'number';
    case 'boolean':
      return 'on or off';
    case 'path':
      return 'path';
    case 'package':
      return 'package';
    case 'enum':
      return type.values.length === 1 ? literalInWords(type.values[0]) : 'a choice';
    case 'nullOr':
      return shortLabel(type.of);
    case 'listOf':
      return 'list';
    case 'attrsOf':
    case 'submodule':
      return 'group';
    case 'freeform':
      return 'settings';
    case 'opaque':
      return 'Nix';
  }
}

function longerLabel(type: OptionType): string {
  switch (type.kind) {
    case 'lines':
      return 'lines of text';
    case 'listOf':
      return `list: ${shortLabel(type.of)}`;
    case 'attrsOf':
      return `entries: ${shortLabel(type.of)}`;
    case 'string':
    case 'integer':
    case 'float':
    case 'enum':
      return inWords(type);
    case 'opaque':
      return type.description;
    default:
      return shortLabel(type);
  }
}
