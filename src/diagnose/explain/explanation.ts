/** An error from a terminal, explained; and the rules that recognise errors. */

import type { Config } from '../../config/config.ts';
import type { Place } from '../../config/place.ts';
import type { Mend } from '../mend.ts';

export interface Explanation {
  /** Number among the 25 errors that most people meet (`pitfalls.test.ts`), or null. */
  readonly pitfall: number | null;
  readonly code: string;
  /** What happened and why, in plain words; code stands between backticks. */
  readonly cause: string;
  /** What to do. */
  readonly fix: string;
  /** The option that the error names, as Nix writes it. */
  readonly option?: string;
  /** Where in the config it stands, or should stand. */
  readonly place?: Place;
  /** A change of the config that takes the error away. */
  readonly mend?: Mend;
}

/** What a rule may look at besides its own match. */
export interface Context {
  /** The whole text, as one line. */
  readonly text: string;
  readonly config: Config | undefined;
  /** Position of the host that the text is about, as far as it tells. */
  readonly host: number;
  /** Where the option of this name is set, or else should be. */
  readonly placeOf: (option: string) => Place | undefined;
  /** Where the option of this name is set, if it is. */
  readonly setAt: (option: string) => Place | undefined;
  /** The innermost option that Nix says it was evaluating and that the config sets. */
  readonly traced: () => string | undefined;
}

/** The named groups of a match; empty where a group took no part. */
export type Groups = Readonly<Record<string, string>>;

type Told = Pick<Explanation, 'cause' | 'fix'> & {
  readonly option?: string | undefined;
  readonly place?: Place | undefined;
  readonly mend?: Mend | undefined;
};

export interface Rule {
  readonly pitfall?: number;
  readonly code: string;
  /**
   * Matches in the one-line text, where every quote is `'` or `"`. Global, and linear: it begins
   * with fixed words, and whatever repeats has a limit.
   */
  readonly pattern: RegExp;
  /** What else must stand in the text. */
  readonly beside?: RegExp;
  /** Undefined where the match is not this error after all. */
  readonly tell: (groups: Groups, context: Context) => Told | undefined;
}
