/** What was typed on the other sides of a switch, so that coming back brings it back. */

import { useRef } from 'react';
import type { Place } from '../../config/place.ts';
import type { Value } from '../../nix/value.ts';
import { configStore } from '../../store/configStore.ts';
import type { Change } from './editor.ts';

interface Aside {
  readonly value: Value | undefined;
  /** Text that was no value. */
  readonly kept: string | undefined;
}

/**
 * `turn` leaves one side for another: the value and the text at the place are put aside, and what was put
 * aside on the other one, or else `fallback`, comes in their stead.
 */
export function useAside(place: Place, onChange: Change) {
  const asides = useRef(new Map<string, Aside>());
  return function turn(
    from: string,
    value: Value | undefined,
    to: string,
    fallback: Value | undefined,
  ): void {
    const kept = configStore.getState().draftInputs[place];
    asides.current.set(from, { value, kept });
    const aside = asides.current.get(to);
    const next = aside?.value ?? fallback;
    if (next !== value || kept !== undefined) onChange(next, place);
    if (aside?.kept !== undefined) configStore.keepInput(place, aside.kept);
  };
}
