/** What was typed on the other sides of a switch, so that coming back brings it back. */

import type { Place } from '../../config/place.ts';
import type { Value } from '../../nix/value.ts';
import { configStore } from '../../store/configStore.ts';
import type { Change } from './editor.ts';

interface Aside {
  readonly value: Value | undefined;
  /** Text that was no value. */
  readonly kept: string | undefined;
}

/** By place and side. A field may be drawn anew by turning it, so that it cannot keep this itself. */
const asides = new Map<string, Aside>();

// Another document has other values at the same places.
configStore.subscribe(({ place, config }, before) => {
  if (place === '' && config !== before.config) asides.clear();
});

/**
 * `turn` leaves one side for another: the value and the text at the place are put aside, and what was put
 * aside on the other one, or else `fallback`, comes in their stead; with `fresh`, `fallback` does anyway.
 */
export function asideAt(place: Place, onChange: Change) {
  return function turn(
    from: string,
    value: Value | undefined,
    to: string,
    fallback: Value | undefined,
    fresh = false,
  ): void {
    const kept = configStore.getState().draftInputs[place];
    asides.set(`${place} ${from}`, { value, kept });
    const aside = fresh ? undefined : asides.get(`${place} ${to}`);
    const next = aside?.value ?? fallback;
    if (next !== value || kept !== undefined) onChange(next, place);
    if (aside?.kept !== undefined) configStore.keepInput(place, aside.kept);
  };
}
