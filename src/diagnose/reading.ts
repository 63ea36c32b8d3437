/** What settings say, as rules ask it. An expression may say anything, so it counts as neither on nor off. */

import { getAt } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';

/** A question about settings. */
export type Ask = (settings: Attrs) => boolean;

/** What an option is set to; its name is dotted. */
export function optionValue(settings: Attrs, option: string): Value | undefined {
  return getAt(settings, option.split('.'));
}

export function isOn(settings: Attrs, option: string): boolean {
  const value = optionValue(settings, option);
  return value?.kind === 'boolean' && value.value;
}

export function isOff(settings: Attrs, option: string): boolean {
  const value = optionValue(settings, option);
  return value?.kind === 'boolean' && !value.value;
}

/** Set to something, or by an expression that we do not read. */
export function isSet(settings: Attrs, option: string): boolean {
  const value = optionValue(settings, option);
  return (value !== undefined && value.kind !== 'null') || isUnread(settings, option);
}

/** Whether an expression stands at the option or above it. */
export function isUnread(settings: Attrs, option: string): boolean {
  const steps = option.split('.');
  return steps.some((_, index) => getAt(settings, steps.slice(0, index + 1))?.kind === 'raw');
}

/** Set to text, a list or a group that is not empty. */
export function isFilled(settings: Attrs, option: string): boolean {
  const value = optionValue(settings, option);
  switch (value?.kind) {
    case 'attrs':
      return value.attrs.length > 0;
    case 'list':
      return value.items.length > 0;
    case 'string':
      return value.value !== '';
    default:
      return false;
  }
}

/** Whether the option is this text, or a list with it. */
export function says(settings: Attrs, option: string, word: string): boolean {
  const value = optionValue(settings, option);
  const isWord = (one: Value): boolean => one.kind === 'string' && one.value === word;
  return value !== undefined && (value.kind === 'list' ? value.items.some(isWord) : isWord(value));
}

/** The paths in `settings` that a pattern stands for, where `*` is any name. */
export function pathsLike(pattern: readonly string[], settings: Attrs): readonly AttrPath[] {
  const star = pattern.indexOf('*');
  if (star < 0) return [pattern];
  const parent = getAt(settings, pattern.slice(0, star));
  if (parent?.kind !== 'attrs') return [];
  const rest = pattern.slice(star + 1);
  return parent.attrs.flatMap(({ name, value }) => {
    const here = [...pattern.slice(0, star), name];
    if (rest.length === 0 || value.kind !== 'attrs')
      return rest.includes('*') ? [] : [[...here, ...rest]];
    return pathsLike(rest, value).map((path) => [...here, ...path]);
  });
}
