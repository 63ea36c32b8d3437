/** Kinds of fields for what is no option: a text, a switch, a list that the config holds in a form of its own. */

import type { Config } from '../config/config.ts';
import type { Place } from '../config/place.ts';
import type { Value } from '../nix/value.ts';
import type { OptionType } from '../option/type.ts';
import type { BoundField } from './boundField.ts';
import { boolean, expression, listOf, off, on, string } from './types.ts';

export type Words = Pick<BoundField, 'label' | 'help' | 'default'>;

export const textOf = (value: Value | undefined): string =>
  value?.kind === 'string' ? value.value : '';
const isOn = (value: Value | undefined): boolean => value?.kind === 'boolean' && value.value;

/** A text of the config, which is never missing; while it may be empty, empty is not set. */
export function textFact(
  place: Place,
  type: OptionType,
  words: Words,
  read: (config: Config) => string | undefined,
  write: (config: Config, text: string) => Config,
  mayBeEmpty = false,
): BoundField {
  // One object for one text, as subscribers expect.
  let last: Value | undefined;
  return {
    place,
    type,
    ...words,
    removable: mayBeEmpty,
    read: (config) => {
      const text = read(config);
      if (text === undefined || (text === '' && mayBeEmpty)) return undefined;
      if (textOf(last) !== text || last === undefined) last = string(text);
      return last;
    },
    write: (config, value) => write(config, textOf(value)),
  };
}

export function switchFact(
  place: Place,
  words: Words,
  read: (config: Config) => boolean | undefined,
  write: (config: Config, on: boolean) => Config,
): BoundField {
  return {
    place,
    type: boolean,
    ...words,
    removable: false,
    read: (config) => (read(config) ? on : off),
    write: (config, value) => write(config, isOn(value)),
  };
}

/** One of these words; of none at all, only empty text. */
export const oneOfWords = ([first, ...rest]: readonly string[]): OptionType => ({
  kind: 'enum',
  values: [string(first ?? ''), ...rest.map(string)],
});

export function listFact(
  place: Place,
  words: Words,
  read: (config: Config) => readonly Value[],
  write: (config: Config, items: readonly Value[]) => Config,
): BoundField {
  const made = new WeakMap<readonly Value[], Value>();
  return {
    place,
    type: listOf(expression),
    ...words,
    removable: true,
    read: (config) => {
      const items = read(config);
      if (items.length === 0) return undefined;
      const value = made.get(items) ?? { kind: 'list', items };
      made.set(items, value);
      return value;
    },
    write: (config, value) => write(config, value?.kind === 'list' ? value.items : []),
  };
}
