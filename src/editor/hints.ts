/** What an editor shows about parts of a text: marks below it, and what is told of it on hovering. */

/** A squiggle from `start` to before `end`, with what is to be said of it. */
export interface CodeMark {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** Told of the text from `start` to before `end`. */
export interface Hint {
  readonly start: number;
  readonly end: number;
  /** Markdown, one paragraph each; what comes from outside is escaped. */
  readonly parts: readonly string[];
  /** What can be done about it, the best first. */
  readonly acts: readonly HintAct[];
}

export interface HintAct {
  readonly label: string;
  readonly run: () => void;
}

/** Nothing where there is nothing to tell. */
export type Explain = (offset: number) => Promise<Hint | undefined>;

/** What could be written from `start` up to the cursor. */
export interface Suggestions {
  readonly start: number;
  readonly items: readonly Suggestion[];
}

export interface Suggestion {
  readonly text: string;
  /** A few words beside it. */
  readonly detail: string;
  readonly kind: 'option' | 'group' | 'value' | 'package';
}

/** Nothing where there is nothing to suggest. */
export type Suggest = (text: string, offset: number) => Promise<Suggestions | undefined>;
