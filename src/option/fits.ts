/** Whether a value fits an option's type and, where it does not, why, in words. */

import { sameValue } from '../nix/attrs.ts';
import type { Value } from '../nix/value.ts';
import { type DataFormat, formats } from './formats.ts';
import { inWords } from './inWords.ts';
import { patternInWords } from './patternInWords.ts';
import { stringPatterns } from './patterns.ts';
import { matchesPosix } from './posixPattern.ts';
import type { OptionType, StringPattern } from './type.ts';

export interface Misfit {
  /** Steps from the value to the part that does not fit; an item of a list is its number from 0. */
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Undefined when `value` fits `type`. A raw Nix expression fits every type: only Nix knows what it
 * is. The rules are those of `lib/types.nix` in Nixpkgs.
 */
export function fits(type: OptionType, value: Value): Misfit | undefined {
  if (value.kind === 'raw') {
    return value.text.trim() === '' ? misfit('Write a Nix expression here.') : undefined;
  }
  switch (type.kind) {
    case 'boolean':
      return value.kind === 'boolean' ? undefined : wrongKind(type);
    case 'string':
      if (value.kind !== 'string') return wrongKind(type);
      return textMisfit(value.value, type.pattern) ?? matchMisfit(value.value, type.matching);
    case 'lines':
      return value.kind === 'string' ? textMisfit(value.value, undefined) : wrongKind(type);
    case 'integer':
      if (value.kind !== 'integer' || !Number.isSafeInteger(value.value)) return wrongKind(type);
      return inRange(value.value, type) ? undefined : wrongKind(type);
    case 'float':
      if (value.kind !== 'float' || !Number.isFinite(value.value)) return wrongKind(type);
      return inRange(value.value, type) ? undefined : wrongKind(type);
    case 'path':
      return pathMisfit(value);
    case 'package':
      return value.kind === 'package' && value.attrPath.length > 0 ? undefined : wrongKind(type);
    case 'enum':
      return type.values.some((allowed) => sameValue(allowed, value)) ? undefined : wrongKind(type);
    case 'nullOr':
      return value.kind === 'null' ? undefined : fits(type.of, value);
    case 'listOf':
      if (value.kind !== 'list' || !inRange(value.items.length, type)) return wrongKind(type);
      return firstOf(value.items, (item, index) => within(String(index), fits(type.of, item)));
    case 'attrsOf':
      if (value.kind !== 'attrs') return wrongKind(type);
      return firstOf(value.attrs, (attr) =>
        within(attr.name, textMisfit(attr.name, type.names) ?? fits(type.of, attr.value)),
      );
    case 'submodule': {
      if (value.kind !== 'attrs') return wrongKind(type);
      return firstOf(value.attrs, (attr) => {
        const option = type.options.find(({ name }) => name === attr.name);
        const attrType = option?.type ?? type.freeform;
        return within(
          attr.name,
          attrType === undefined
            ? misfit(`There is no setting called ${attr.name} here.`)
            : (textMisfit(attr.name, undefined) ?? fits(attrType, attr.value)),
        );
      });
    }
    case 'freeform':
      return dataMisfit(value, type.format);
    case 'either':
      return eitherMisfit(type.branches, value);
    case 'opaque':
      return undefined;
  }
}

/** The branch that a value is shown as: the first that fits, else the one it comes nearest to. */
export function branchOf(branches: readonly OptionType[], value: Value): number {
  const misfits = branches.map((branch) => fits(branch, value));
  const fitting = misfits.indexOf(undefined);
  if (fitting !== -1) return fitting;
  const nearest = branches.findIndex((branch) => isOfKind(branch, value));
  return nearest === -1 ? 0 : nearest;
}

function eitherMisfit(branches: readonly OptionType[], value: Value): Misfit | undefined {
  const branch = branches[branchOf(branches, value)];
  if (branch === undefined) return undefined;
  const found = fits(branch, value);
  return found === undefined || isOfKind(branch, value)
    ? found
    : misfit(`This takes ${branches.map(inWords).join(', or ')}.`);
}

/** Whether the outermost shape is right, whatever is wrong inside. */
export function isOfKind(type: OptionType, value: Value): boolean {
  switch (type.kind) {
    case 'lines':
      return value.kind === 'string';
    case 'listOf':
      return value.kind === 'list';
    case 'attrsOf':
    case 'submodule':
      return value.kind === 'attrs';
    case 'nullOr':
      return value.kind === 'null' || isOfKind(type.of, value);
    case 'either':
      return type.branches.some((branch) => isOfKind(branch, value));
    case 'enum':
      return type.values.some((allowed) => allowed.kind === value.kind);
    case 'freeform':
      return value.kind !== 'null';
    default:
      return type.kind === value.kind;
  }
}

/** A raw expression inside is Nix's own business, as it is anywhere else. */
function dataMisfit(value: Value, format: DataFormat): Misfit | undefined {
  switch (value.kind) {
    case 'raw':
      return fits({ kind: 'freeform', format }, value);
    case 'null':
      return formats[format].nulls
        ? undefined
        : misfit(`${formats[format].label} has no null: leave the setting out instead.`);
    case 'string':
      return textMisfit(value.value, undefined);
    case 'list':
      return firstOf(value.items, (item, index) => within(String(index), dataMisfit(item, format)));
    case 'attrs':
      return firstOf(value.attrs, (attr) =>
        within(attr.name, textMisfit(attr.name, undefined) ?? dataMisfit(attr.value, format)),
      );
    default:
      return undefined;
  }
}

function pathMisfit(value: Value): Misfit | undefined {
  if (value.kind === 'path' || value.kind === 'package') return undefined;
  return value.kind === 'string'
    ? textMisfit(value.value, 'absolutePath')
    : wrongKind({ kind: 'path' });
}

/** Text that Nix cannot hold at all, then the named rule. */
function textMisfit(text: string, pattern: StringPattern | undefined): Misfit | undefined {
  if (text.includes('\0')) return misfit('Nix text cannot hold the character NUL.');
  if (/\p{Surrogate}/u.test(text)) return misfit('This text holds half a character.');
  const message = pattern === undefined ? undefined : stringPatterns[pattern].check(text);
  return message === undefined ? undefined : misfit(message);
}

function matchMisfit(text: string, pattern: string | undefined): Misfit | undefined {
  return pattern === undefined || matchesPosix(pattern, text)
    ? undefined
    : misfit(patternInWords(pattern));
}

function inRange(
  value: number,
  { min, max }: { readonly min?: number; readonly max?: number },
): boolean {
  return value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
}

const misfit = (message: string): Misfit => ({ path: [], message });

const wrongKind = (type: OptionType): Misfit => misfit(`This takes ${inWords(type)}.`);

const within = (step: string, found: Misfit | undefined): Misfit | undefined =>
  found && { path: [step, ...found.path], message: found.message };

function firstOf<T>(
  items: readonly T[],
  find: (item: T, index: number) => Misfit | undefined,
): Misfit | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
