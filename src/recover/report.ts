/** What became of each file that was recovered: which part is which field, and what stays as it is. */

import type { Place } from '../config/place.ts';
import type { AttrPath } from '../nix/value.ts';

export interface Report {
  readonly files: readonly FileReport[];
  readonly problems: readonly RecoverProblem[];
}

export interface FileReport {
  readonly path: string;
  /** In order of where they stand. */
  readonly items: readonly ReportItem[];
  /** Why the file is not taken in at all. */
  readonly leftOut?: string;
}

export interface ReportItem {
  /** A `field` can be changed in the form; what is `kept` stays as it is written. */
  readonly kind: 'field' | 'kept' | 'not-understood';
  readonly place?: Place;
  readonly optionPath?: AttrPath;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  readonly why?: string;
}

export interface RecoverProblem {
  readonly code: 'flake-elsewhere' | 'no-configuration' | 'not-nix' | 'unseen-configurations';
  readonly path: string;
  readonly message: string;
}
