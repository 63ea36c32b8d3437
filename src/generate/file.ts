/** A generated file: its text, and which place in the Config owns which part of it. */

import type { Place } from '../config/place.ts';

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
