/** Which types are a choice between kinds of values, and which only look like one. */

import type { Value } from '../../nix/value.ts';
import { firstValue } from '../../option/firstValue.ts';
import type { OptionType } from '../../option/type.ts';

/** Whether the option is shown with a select of kinds. */
export const hasKinds = (type: OptionType): boolean =>
  (type.kind === 'either' && !isNumber(type)) || (type.kind === 'nullOr' && hasKinds(type.of));

/** Numbers of several types are one field: which of them it is shows when it is typed. */
export const isNumber = (type: OptionType): boolean =>
  type.kind === 'integer' ||
  type.kind === 'float' ||
  (type.kind === 'either' && type.branches.every(isNumber));

/** The type of a value inside another one, where free-form data can be anything and not only a group. */
export function memberOf(type: OptionType): OptionType {
  const inner = type.kind === 'nullOr' ? type.of : type;
  return inner.kind === 'freeform' ? { kind: 'either', branches: [type] } : type;
}

/** What a new value inside another one starts as: free-form data starts as text. */
export function firstOf(type: OptionType): Value {
  return memberOf(type) === type ? firstValue(type) : { kind: 'string', value: '' };
}
