/** One function that is given with Nix or its library, and what a call of it amounts to. */

import type { Later, Seen } from './seen.ts';
import type { Sight } from './sight.ts';

export interface CallRow {
  readonly arity: number;
  /** Nothing where the call stays a call. */
  readonly result: (args: readonly Later[], sight: Sight) => Seen | undefined;
}

type Unary = (argument: Seen, sight: Sight, later: Later) => Seen | undefined;
type Two = (first: Later, second: Seen, sight: Sight, later: Later) => Seen | undefined;

export function unary(result: Unary): CallRow {
  return {
    arity: 1,
    result: ([argument], sight) => argument && result(sight.see(argument), sight, argument),
  };
}

export function two(result: Two): CallRow {
  return {
    arity: 2,
    result: ([first, second], sight) =>
      first && second && result(first, sight.see(second), sight, second),
  };
}
