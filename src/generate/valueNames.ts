/** Which names a value takes from outside itself: what the function around it must be given. */

import { addFreeNames } from '../nix/freeNames.ts';
import { rawExpression } from '../nix/rawExpression.ts';
import type { Value } from '../nix/value.ts';
import type { Content } from './slots.ts';

/** Adds to `found` the names that a value takes from outside. */
export function addNamesOfValue(value: Content, found: Set<string>): void {
  switch (value.kind) {
    case 'package':
      found.add('pkgs');
      return;
    case 'raw':
      for (const name of namesOfRaw(value)) found.add(name);
      return;
    case 'list':
      for (const item of value.items) addNamesOfValue(item, found);
      return;
    case 'placedList':
      for (const item of value.items) addNamesOfValue(item.value, found);
      return;
    case 'attrs':
      for (const attr of value.attrs) addNamesOfValue(attr.value, found);
      return;
    case 'slots':
      for (const slot of value.slots) addNamesOfValue(slot.content, found);
      return;
    default:
      return;
  }
}

const remembered = new WeakMap<Content, ReadonlySet<string>>();

function namesOfRaw(value: Value & { readonly kind: 'raw' }): ReadonlySet<string> {
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const names = new Set<string>();
  addFreeNames(rawExpression(value.text), names);
  remembered.set(value, names);
  return names;
}
