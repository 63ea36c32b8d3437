/** The rows of the tables of companions, and short names to write them with. */

import type { Way } from '../../config/config.ts';
import type { Attrs, Value } from '../../nix/value.ts';
import type { Severity } from '../finding.ts';
import type { ModuleTree, TreeKind } from '../moduleTree.ts';
import { type Ask, isFilled, isOff, isOn, isSet, isUnread, says } from '../reading.ts';

/** When some settings ask for others, which must then be there. */
export interface Need {
  readonly of: readonly TreeKind[];
  /** The group that the row is about, where it is not the whole; `*` stands for any name. */
  readonly within?: string;
  /** Only where a host is used in this way. */
  readonly way?: Way;
  readonly asks: Ask;
  readonly has: (settings: Attrs, tree: ModuleTree) => boolean;
  /** The option to set, or the one to take out. */
  readonly at: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  /** What mends it, where one value is as good as any. */
  readonly value?: Value;
}

const orUnread =
  (option: string, ask: (settings: Attrs, option: string) => boolean): Ask =>
  (settings) =>
    ask(settings, option) || isUnread(settings, option);

/** Surely on. */
export const on =
  (option: string): Ask =>
  (settings) =>
    isOn(settings, option);
export const off =
  (option: string): Ask =>
  (settings) =>
    isOff(settings, option);
/** Surely a text, list or group with something in it. */
export const filled =
  (option: string): Ask =>
  (settings) =>
    isFilled(settings, option);
/** Surely this text, or a list with it. */
export const text =
  (option: string, word: string): Ask =>
  (settings) =>
    says(settings, option, word);
/** Not null, as far as we can tell. */
export const set =
  (option: string): Ask =>
  (settings) =>
    isSet(settings, option);
/** On, as far as we can tell. */
export const maybeOn = (option: string): Ask => orUnread(option, isOn);
export const maybeFilled = (option: string): Ask => orUnread(option, isFilled);

export const all =
  (...asks: readonly Ask[]): Ask =>
  (settings) =>
    asks.every((ask) => ask(settings));
export const any =
  (...asks: readonly Ask[]): Ask =>
  (settings) =>
    asks.some((ask) => ask(settings));
export const not =
  (ask: Ask): Ask =>
  (settings) =>
    !ask(settings);
export const never: Ask = () => false;
