/** What an expression of a flake amounts to, as far as that can be seen without running Nix. */

import type { AttrSet, Expr, Lambda } from '../../nix/tree.ts';

export type Seen =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** A file or folder, relative to the folder of the flake. */
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'list'; readonly items: readonly Later[]; readonly whole: boolean }
  | SeenSet
  | SeenFunction
  /** Something that the flake is given: `["inputs", "nixpkgs", "lib"]`, `["builtins", "map"]`. */
  | { readonly kind: 'reference'; readonly path: readonly string[] }
  /** A function that the flake is given, with its arguments. */
  | SeenCall
  | { readonly kind: 'unknown' };

export interface SeenSet {
  readonly kind: 'set';
  readonly entries: ReadonlyMap<string, Later>;
  /** Whether there are no other attributes. */
  readonly whole: boolean;
  /** Where it is written, if it is written as one set. */
  readonly expr: AttrSet | undefined;
  /** The file whose whole value it is. */
  readonly origin: string | undefined;
  /** Where attributes are looked for that are not among the entries: a library that was added to. */
  readonly base: Seen | undefined;
}

export interface SeenFunction {
  readonly kind: 'function';
  readonly lambda: Lambda;
  readonly scope: Scope;
  readonly file: string;
  readonly origin: string | undefined;
}

export interface SeenCall {
  readonly kind: 'call';
  readonly fn: readonly string[];
  readonly args: readonly Later[];
}

/** An expression to be looked at when it is asked for. */
export type Later =
  | {
      readonly kind: 'expr';
      readonly expr: Expr;
      readonly scope: Scope;
      /** The file in which it stands. */
      readonly file: string;
    }
  | { readonly kind: 'applied'; readonly fn: Later; readonly args: readonly Later[] }
  | { readonly kind: 'known'; readonly seen: Seen };

/** What names mean: those of this scope, then those of the `with` here, then those of the scope around. */
export interface Scope {
  readonly names: ReadonlyMap<string, Later>;
  readonly within: Later | undefined;
  readonly outer: Scope | undefined;
}

export const unknown: Seen = { kind: 'unknown' };
export const emptyScope: Scope = { names: new Map(), within: undefined, outer: undefined };

export function known(seen: Seen): Later {
  return { kind: 'known', seen };
}

export function textSeen(value: string): Seen {
  return { kind: 'text', value };
}

export function setSeen(
  entries: ReadonlyMap<string, Later>,
  whole = true,
  base: Seen | undefined = undefined,
): SeenSet {
  return { kind: 'set', entries, whole, expr: undefined, origin: undefined, base };
}

/** A reference; the inputs of the flake itself are its inputs. */
export function reference(path: readonly string[]): Seen {
  const isRoundabout = path[0] === 'inputs' && path[1] === 'self' && path[2] === 'inputs';
  return { kind: 'reference', path: isRoundabout ? ['inputs', ...path.slice(3)] : path };
}
