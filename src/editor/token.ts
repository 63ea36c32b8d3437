/** Colouring, line by line: one tokenizer a language, used by Monaco and by the plain view alike. */

/** What a stretch of text is; `--code-<kind>` in `code.css` is its colour. */
export const tokenKinds = [
  'text',
  'comment',
  'keyword',
  'constant',
  'builtin',
  'attribute',
  'string',
  'escape',
  'number',
  'path',
  'punctuation',
  'heading',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** A token reaches to the start of the next one, or to the end of its line. */
export interface Token {
  readonly start: number;
  readonly kind: TokenKind;
}

/** What stays open from one line to the next; the empty text is the start of a file. */
export type LineState = string;

export interface TokenizedLine {
  /** Starts rise from 0; empty for an empty line. */
  readonly tokens: readonly Token[];
  readonly state: LineState;
}

/** Takes a line without its line break, and the state the line before it left; never throws. */
export type LineTokenizer = (line: string, state: LineState) => TokenizedLine;

/** One token: where it ends and what it leaves open. */
export interface Step {
  readonly end: number;
  readonly kind: TokenKind;
  readonly state: LineState;
}

/** A tokenizer from a function that reads the one token at `at`; neighbours of a kind are joined. */
export function lineTokenizer(
  read: (line: string, at: number, state: LineState) => Step,
): LineTokenizer {
  return (line, initial) => {
    const tokens: Token[] = [];
    let state = initial;
    for (let at = 0; at < line.length; ) {
      const step = read(line, at, state);
      if (tokens.at(-1)?.kind !== step.kind) tokens.push({ start: at, kind: step.kind });
      at = Math.max(step.end, at + 1);
      state = step.state;
    }
    return { tokens, state };
  };
}

/** Where a sticky pattern's match at `at` ends; undefined when it does not match or matches nothing. */
export function matchEnd(pattern: RegExp, line: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(line) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
