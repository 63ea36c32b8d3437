/** A generated file: its text, and which place in the Config owns which part of it. */

import type { Place } from '../config/place.ts';
import { type Printed, print } from '../nix/print.ts';
import type { Expr, Trivium } from '../nix/tree.ts';

export interface GeneratedFile {
  /** Relative to the folder of the flake, with `/`: `hosts/laptop/configuration.nix`. */
  readonly path: string;
  readonly language: 'nix' | 'markdown' | 'shell' | 'text';
  readonly text: string;
  /** In order of `start`; an inner span follows the span it stands in. */
  readonly spans: readonly FileSpan[];
}

/** Offsets are UTF-16 code units, as everywhere in JavaScript and Monaco. */
export interface FileSpan {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

const printed = new WeakMap<Expr, Printed>();

/** A tree, and the comments after it, as a file; the same tree is printed once. */
export function nixFile(path: string, expr: Expr, after: readonly Trivium[] = []): GeneratedFile {
  const known = printed.get(expr) ?? print(expr, after);
  printed.set(expr, known);
  return {
    path,
    language: 'nix',
    text: known.text,
    spans: known.spans.map(({ start, end, mark }) => ({ start, end, place: mark })),
  };
}
