/** What a module has to say, as a tree of option paths: leaves with their values and who owns them. */

import { type Place, placeOf } from '../../config/place.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';
import {
  opened,
  type PlacedItem,
  type PlacedList,
  type Slot,
  type Slots,
  slotsOf,
} from '../slots.ts';

export interface Wanted {
  readonly place: Place | undefined;
  readonly comment: string | undefined;
  /** Nothing for a set that has attributes. */
  readonly leaf: Value | PlacedList | undefined;
  readonly inner: ReadonlyMap<string, Wanted>;
}

const noAttributes: ReadonlyMap<string, Wanted> = new Map();

/** The slots as a tree; of slots with the same name the sets are merged, otherwise the first counts. */
export function wantedOf(slots: Slots): Wanted {
  return { place: undefined, comment: undefined, leaf: undefined, inner: innerOf(slots) };
}

/** A tree as slots again. */
export function slotsOfWanted({ inner }: Wanted): Slots {
  return { kind: 'slots', slots: Array.from(inner, ([name, wanted]) => slotOf(name, wanted)) };
}

/** The slots that have `wanted` at a path, and nothing else. */
export function slotsAt([name = '', ...rest]: AttrPath, wanted: Wanted): Slots {
  const slot: Slot =
    rest.length === 0
      ? slotOf(name, wanted)
      : { name, place: undefined, content: slotsAt(rest, wanted) };
  return { kind: 'slots', slots: [slot] };
}

function slotOf(name: string, wanted: Wanted): Slot {
  const { place, comment, leaf } = wanted;
  const slot: Slot = { name, place, content: leaf ?? slotsOfWanted(wanted) };
  return comment === undefined ? slot : { ...slot, comment };
}

function innerOf(slots: Slots): ReadonlyMap<string, Wanted> {
  const inner = new Map<string, Wanted>();
  for (const slot of slots.slots) {
    const old = inner.get(slot.name);
    if (old === undefined) inner.set(slot.name, wantedSlot(slot));
    else if (old.leaf === undefined) inner.set(slot.name, merged(old, wantedSlot(slot)));
  }
  return inner;
}

function merged(one: Wanted, other: Wanted): Wanted {
  if (other.leaf !== undefined) return one;
  const inner = new Map(one.inner);
  for (const [name, wanted] of other.inner) {
    const old = inner.get(name);
    if (old === undefined) inner.set(name, wanted);
    else if (old.leaf === undefined) inner.set(name, merged(old, wanted));
  }
  return { ...one, inner };
}

function wantedSlot({ place, comment, content }: Slot): Wanted {
  if (content.kind === 'attrs') {
    const known = comment === undefined ? wantedAttrs(content, place) : undefined;
    return known ?? { ...wantedAttrs(content, place), comment };
  }
  const set = opened(content, place);
  if (set === undefined || set.slots.length === 0) {
    const leaf = content.kind === 'slots' ? ({ kind: 'attrs', attrs: [] } as const) : content;
    return { place, comment, leaf, inner: noAttributes };
  }
  return { place, comment, leaf: undefined, inner: innerOf(set) };
}

/** What was last asked for a set: an edit changes one of many, and the others stay as they are. */
const remembered = new WeakMap<Attrs, Wanted>();

/** A set that stands at a place. */
export function wantedAttrs(attrs: Attrs, place: Place | undefined): Wanted {
  const known = remembered.get(attrs);
  if (known !== undefined && known.place === place) return known;
  const wanted: Wanted =
    attrs.attrs.length === 0
      ? { place, comment: undefined, leaf: attrs, inner: noAttributes }
      : { place, comment: undefined, leaf: undefined, inner: innerOf(slotsOf(attrs, place)) };
  remembered.set(attrs, wanted);
  return wanted;
}

/** The items of a list with their places; nothing for any other value. */
export function placedItems(
  content: Value | PlacedList,
  place: Place | undefined,
): readonly PlacedItem[] | undefined {
  if (content.kind === 'placedList') return content.items;
  if (content.kind !== 'list') return undefined;
  return content.items.map((value, index) => ({
    value,
    place: place === undefined ? undefined : place + placeOf(index),
  }));
}
