/** What every editor of a value is given, whatever the option's type. */

import type { ComponentType } from 'react';
import type { Place } from '../../config/place.ts';
import type { Suggestions } from '../../essentials/section.ts';
import type { Value } from '../../nix/value.ts';
import type { OptionType } from '../../option/type.ts';

/** Puts a value, or with undefined nothing, in the place of the old one; `at` is the very spot that changed. */
export type Change = (value: Value | undefined, at: Place) => void;

export interface EditorProps<T extends OptionType = OptionType> {
  readonly type: T;
  /** Undefined while nothing is set. */
  readonly value: Value | undefined;
  readonly onChange: Change;
  readonly place: Place;
  /** Of the control that the visible label points to. */
  readonly id: string;
  /** Name of the value for controls that the visible label does not name. */
  readonly label: string;
  /** Ids of texts that explain the value. */
  readonly describedBy: string | undefined;
  /** What holds while nothing is set, in words. */
  readonly placeholder: string | undefined;
  readonly suggestions: Suggestions | undefined;
  /** Whether an empty text takes the value away; where it does not, the text is kept with a message. */
  readonly removable: boolean;
  /** Why a value that fits cannot be taken all the same, in words. */
  readonly refuse?: ((value: Value) => string | undefined) | undefined;
  /** Whether the value is shown as Nix, although its field could show it. */
  readonly inNix?: boolean | undefined;
  /** The editor for values inside this one. */
  readonly Nested: ComponentType<Omit<EditorProps, 'Nested'>>;
}

export type OfKind<K extends OptionType['kind']> = Extract<OptionType, { kind: K }>;
