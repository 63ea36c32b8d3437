/** What was likely meant by a value of the wrong kind: `"yes"` for on, `"10"` for 10, one thing for a list of it. */

import type { Value } from '../nix/value.ts';
import { fits } from './fits.ts';
import type { OptionType } from './type.ts';

/** A value that fits and says the same; undefined where there is none, or none is needed. */
export function nearValue(type: OptionType, value: Value): Value | undefined {
  if (fits(type, value) === undefined) return undefined;
  return candidates(value).find((one) => fits(type, one) === undefined);
}

const yes: ReadonlySet<string> = new Set(['true', 'yes', 'on', 'enabled']);
const no: ReadonlySet<string> = new Set(['false', 'no', 'off', 'disabled']);

function candidates(value: Value): readonly Value[] {
  const listed: readonly Value[] = [{ kind: 'list', items: [value] }];
  switch (value.kind) {
    case 'string': {
      const word = value.value.trim().toLowerCase();
      const number = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(word) ? Number(word) : undefined;
      return [
        ...(yes.has(word) || no.has(word)
          ? [{ kind: 'boolean', value: yes.has(word) } as const]
          : []),
        ...(number === undefined ? [] : numbers(number)),
        ...(word === value.value ? [] : [{ kind: 'string', value: word } as const]),
        ...listed,
      ];
    }
    case 'integer':
    case 'float':
      return [...numbers(value.value), { kind: 'string', value: String(value.value) }, ...listed];
    case 'boolean':
      return [
        { kind: 'string', value: value.value ? 'yes' : 'no' },
        { kind: 'string', value: String(value.value) },
        ...listed,
      ];
    case 'list':
      return value.items.length === 1 ? value.items : [];
    default:
      return listed;
  }
}

function numbers(value: number): readonly Value[] {
  return [
    ...(Number.isSafeInteger(value) ? [{ kind: 'integer', value } as const] : []),
    { kind: 'float', value },
  ];
}
