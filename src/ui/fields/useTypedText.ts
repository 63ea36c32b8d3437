/** Text in a field and the value it stands for: kept as typed, and kept with a message when it is no value. */

import { useState } from 'react';
import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { configStore } from '../../store/configStore.ts';
import { useDraftInput } from '../../store/hooks.ts';
import type { EditorProps } from './editor.ts';

/** What a text means: a value, nothing at all, or no value, with the reason in words. */
export type Reading =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly message: string };

export interface TypedText {
  readonly text: string;
  readonly message: string | undefined;
  readonly onText: (text: string) => void;
}

/** `show` is the text of a value; `read` is its inverse, and takes other spellings, too. */
export function useTypedText(
  { type, value, place, onChange, removable, refuse }: EditorProps,
  show: (value: Value) => string,
  read: (text: string) => Reading,
): TypedText {
  const kept = useDraftInput(place);
  const [typed, setTyped] = useState('');

  const reading = read(typed);
  const typedIsValue =
    value !== undefined && reading.kind === 'value' && sameValue(reading.value, value);
  const text = kept ?? (typedIsValue ? typed : value === undefined ? '' : show(value));

  function messageOf(): string | undefined {
    if (kept === undefined) return value && fits(type, value)?.message;
    const found = read(kept);
    if (found.kind === 'trouble') return found.message;
    if (found.kind === 'nothing') return 'This cannot be empty.';
    return fits(type, found.value)?.message ?? refuse?.(found.value);
  }

  function onText(next: string): void {
    setTyped(next);
    const found = read(next);
    if (found.kind === 'value' && refuse?.(found.value) === undefined) onChange(found.value, place);
    else if (found.kind === 'nothing' && removable) onChange(undefined, place);
    else configStore.keepInput(place, next);
  }

  return { text, message: messageOf(), onText };
}

/** The height of a text in lines, for browsers that do not make a field grow by themselves. */
export const rowsFor = (text: string): number => Math.min(text.split('\n').length, 20);
