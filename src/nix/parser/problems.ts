/** What a text has against being Nix, as data. */

export type ParseErrorCode =
  | 'unexpected'
  | 'missing-expression'
  | 'missing-semicolon'
  | 'missing-closer'
  | 'missing-in'
  | 'unclosed-string'
  | 'unclosed-comment'
  | 'bad-path'
  | 'ambiguous-operators'
  | 'too-deep';

/** Offsets are UTF-16 code units; `end` may equal `start` where something is missing. */
export interface ParseError {
  readonly code: ParseErrorCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
