/** Settings on their way to Nix: what the person set and what follows from it, each with its place. */

import { type Place, placeOf } from '../config/place.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';

export type Content = Value | Slots | PlacedList;

/** One attribute to be written, and who owns it; a set made only to hold others has no owner. */
export interface Slot {
  readonly name: string;
  readonly place: Place | undefined;
  readonly content: Content;
  /** Stands in a comment above the binding. */
  readonly comment?: string;
}

/** An attribute set of slots, in the order in which they are written; names are unique. */
export interface Slots {
  readonly kind: 'slots';
  readonly slots: readonly Slot[];
}

/** A list whose items stand in different places of the config. */
export interface PlacedList {
  readonly kind: 'placedList';
  readonly items: readonly PlacedItem[];
}

export interface PlacedItem {
  readonly value: Value;
  readonly place: Place | undefined;
}

export const noSlots: Slots = { kind: 'slots', slots: [] };

/** The attributes of a set that stands at `place`, or that nobody owns. */
export function slotsOf(attrs: Attrs, place: Place | undefined): Slots {
  const slots = attrs.attrs.map(({ name, value }) => ({
    name,
    place: place === undefined ? undefined : place + placeOf(name),
    content: value,
  }));
  return { kind: 'slots', slots };
}

/** What stands at a path, or undefined. */
export function contentAt(slots: Slots, path: AttrPath): Content | undefined {
  let content: Content = slots;
  for (const name of path) {
    const inner: Slots | undefined = opened(content, undefined);
    const slot = inner?.slots.find((one) => one.name === name);
    if (slot === undefined) return undefined;
    content = slot.content;
  }
  return content;
}

export interface Addition {
  readonly path: AttrPath;
  readonly place: Place | undefined;
  readonly content: Content;
  readonly comment?: string;
  /** Whether it goes before what its set holds already, rather than after. */
  readonly first?: boolean;
}

/**
 * The slots with what follows from the config added. What the person set wins: nothing is written over,
 * and a set is filled up with the attributes that are not there yet.
 */
export function withAddition(slots: Slots, addition: Addition): Slots {
  const [name, ...rest] = addition.path;
  if (name === undefined) return filled(slots, addition.content);
  const index = slots.slots.findIndex((slot) => slot.name === name);
  const old = slots.slots[index];
  if (old === undefined) {
    const slot = newSlot(name, rest, addition);
    const all =
      addition.first && rest.length === 0 ? [slot, ...slots.slots] : [...slots.slots, slot];
    return { kind: 'slots', slots: all };
  }
  const inner = opened(old.content, old.place);
  if (inner === undefined) return slots;
  const content = withAddition(inner, { ...addition, path: rest });
  return content === inner
    ? slots
    : { kind: 'slots', slots: slots.slots.with(index, { ...old, content }) };
}

function newSlot(name: string, rest: AttrPath, addition: Addition): Slot {
  const [next, ...deeper] = rest;
  if (next !== undefined) {
    const inner = newSlot(next, deeper, addition);
    return { name, place: undefined, content: { kind: 'slots', slots: [inner] } };
  }
  const { place, content, comment } = addition;
  return comment === undefined ? { name, place, content } : { name, place, content, comment };
}

/** `slots` with the attributes of `content` that it lacks; any other content gives way. */
function filled(slots: Slots, content: Content): Slots {
  const more = opened(content, undefined);
  if (more === undefined) return slots;
  return more.slots.reduce(
    (all, slot) =>
      withAddition(all, { path: [slot.name], place: slot.place, content: slot.content }),
    slots,
  );
}

/** The attributes of a content that is a set, with their places if that of the content is known. */
export function opened(content: Content, place: Place | undefined): Slots | undefined {
  if (content.kind === 'slots') return content;
  return content.kind === 'attrs' ? slotsOf(content, place) : undefined;
}

/** The slots without an attribute of the first level. */
export function withoutSlot(slots: Slots, name: string): Slots {
  const rest = slots.slots.filter((slot) => slot.name !== name);
  return rest.length === slots.slots.length ? slots : { kind: 'slots', slots: rest };
}

/** The slots with one attribute of the first level moved to the end. */
export function withLast(slots: Slots, name: string): Slots {
  const last = slots.slots.filter((slot) => slot.name === name);
  return { kind: 'slots', slots: [...withoutSlot(slots, name).slots, ...last] };
}

/** The slots with some attributes of the first level, as far as they are there, moved to the front. */
export function withFirst(slots: Slots, names: readonly string[]): Slots {
  const first = names.flatMap((name) => slots.slots.filter((slot) => slot.name === name));
  const rest = slots.slots.filter((slot) => !names.includes(slot.name));
  return { kind: 'slots', slots: [...first, ...rest] };
}
