/** Everything in a value that does not fit an option's type, part by part. */

import type { Value } from '../nix/value.ts';
import { fits, isOfKind, type Misfit } from './fits.ts';
import type { OptionType } from './type.ts';

/**
 * All that is wrong with `value`: as `fits` says it, but for every part of it. Empty where it fits; what is
 * wrong as a whole is told once and not looked into.
 */
export function misfitsOf(type: OptionType, value: Value): readonly Misfit[] {
  const first = fits(type, value);
  if (first === undefined) return [];
  switch (type.kind) {
    case 'nullOr':
      return misfitsOf(type.of, value);
    case 'listOf': {
      if (value.kind !== 'list') return [first];
      const found = value.items.flatMap((item, index) => within(String(index), type.of, item));
      return found.length === 0 ? [first] : found;
    }
    case 'attrsOf': {
      if (value.kind !== 'attrs') return [first];
      const found = value.attrs.flatMap((attr) => {
        const inside = within(attr.name, type.of, attr.value);
        const alone = fits(type, { kind: 'attrs', attrs: [attr] });
        return inside.length > 0 || alone === undefined ? inside : [alone];
      });
      return found.length === 0 ? [first] : found;
    }
    case 'submodule': {
      if (value.kind !== 'attrs') return [first];
      const found = value.attrs.flatMap((attr) => {
        const option = type.options.find(({ name }) => name === attr.name);
        const inner = option?.type ?? type.freeform;
        if (inner !== undefined) return within(attr.name, inner, attr.value);
        const alone = fits(type, { kind: 'attrs', attrs: [attr] });
        return alone === undefined ? [] : [alone];
      });
      return found.length === 0 ? [first] : found;
    }
    case 'either': {
      const branch = type.branches.find((one) => isOfKind(one, value));
      return branch === undefined ? [first] : misfitsOf(branch, value);
    }
    default:
      return [first];
  }
}

function within(step: string, type: OptionType, value: Value): readonly Misfit[] {
  return misfitsOf(type, value).map(({ path, message }) => ({ path: [step, ...path], message }));
}

/** Paths of what Nix asks for and the value lacks, inside of the groups that it sets. */
export function missingIn(type: OptionType, value: Value): readonly (readonly string[])[] {
  const below = (step: string, inner: OptionType, part: Value) =>
    missingIn(inner, part).map((path) => [step, ...path]);
  switch (type.kind) {
    case 'nullOr':
      return missingIn(type.of, value);
    case 'listOf':
      return value.kind === 'list'
        ? value.items.flatMap((item, index) => below(String(index), type.of, item))
        : [];
    case 'attrsOf':
      return value.kind === 'attrs'
        ? value.attrs.flatMap((attr) => below(attr.name, type.of, attr.value))
        : [];
    case 'submodule': {
      if (value.kind !== 'attrs') return [];
      const set = new Map(value.attrs.map((attr) => [attr.name, attr.value]));
      return type.options.flatMap((option) => {
        const part = set.get(option.name);
        if (part !== undefined) return below(option.name, option.type, part);
        return option.required === true ? [[option.name]] : [];
      });
    }
    case 'either': {
      const branch = type.branches.find((one) => fits(one, value) === undefined);
      return branch === undefined ? [] : missingIn(branch, value);
    }
    default:
      return [];
  }
}
