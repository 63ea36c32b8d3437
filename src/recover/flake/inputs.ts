/** The inputs of a flake, in all the ways in which people write them. */

import type { Follow } from '../../config/config.ts';
import { inputUrl } from '../../generate/source/inputUrl.ts';
import { attrsOf } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import type { Later, Seen } from './seen.ts';
import type { Sight } from './sight.ts';

export interface FlakeInput {
  readonly name: string;
  /** Empty where it is not given, or cannot be seen. */
  readonly url: string;
  readonly flake: boolean;
  /** The other input that it is, if it only follows one. */
  readonly alias: string | undefined;
  readonly follows: readonly Follow[];
}

/** The inputs in their order. */
export function readInputs(sight: Sight, inputs: Later | undefined): readonly FlakeInput[] {
  const seen = inputs && sight.see(inputs);
  if (seen?.kind !== 'set') return [];
  return [...seen.entries].map(([name, later]) => inputOf(sight, name, sight.see(later)));
}

function inputOf(sight: Sight, name: string, seen: Seen): FlakeInput {
  const flake = sight.attribute(seen, 'flake');
  return {
    name,
    url: seen.kind === 'text' ? seen.value : urlOf(sight, seen),
    flake: flake.kind !== 'truth' || flake.value,
    alias: textAt(sight, seen, 'follows'),
    follows: followsOf(sight, seen),
  };
}

function followsOf(sight: Sight, seen: Seen): readonly Follow[] {
  const inner = sight.attribute(seen, 'inputs');
  if (inner.kind !== 'set') return [];
  return [...inner.entries].flatMap(([input, later]) => {
    const target = textAt(sight, sight.see(later), 'follows');
    return target === undefined ? [] : [{ input, target }];
  });
}

function textAt(sight: Sight, seen: Seen, name: string): string | undefined {
  const value = sight.attribute(seen, name);
  return value.kind === 'text' ? value.value : undefined;
}

/** The URL, also of an input that is written in parts. */
function urlOf(sight: Sight, seen: Seen): string {
  if (seen.kind !== 'set') return '';
  const entries = [...seen.entries].flatMap(([name, later]): [string, Value][] => {
    const value = sight.see(later);
    return value.kind === 'text' ? [[name, { kind: 'string', value: value.value }]] : [];
  });
  return inputUrl(attrsOf(entries)) ?? '';
}
