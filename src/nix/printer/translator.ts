/** What the parts of the printer ask of one another: trees in, documents out. */

import type { Doc } from '../layout/doc.ts';
import type { Apply, Expr, StringPart } from '../tree.ts';

export interface ApplicationOptions {
  /** Whether a function that breaks is indented. */
  readonly indentFunction: boolean;
  /** What the application's group starts with. */
  readonly before: Doc;
  /** Whether the application may end its group with a line break. */
  readonly breaksAfter: boolean;
}

export interface Translator {
  expression(expr: Expr): Doc;
  /** A set or list without a group of its own, so that the group around decides. */
  term(expr: Expr): Doc;
  /** As `term`, but a set that has anything in it always breaks. */
  wideTerm(expr: Expr): Doc;
  /** An expression that may start on the line of what stands before it. */
  absorbed(expr: Expr, wide: boolean): Doc;
  /** What comes after `=` or `?`. */
  rightSide(expr: Expr): Doc;
  application(apply: Apply, options: ApplicationOptions): Doc;
  /** One line of a string, or a path. */
  stringLine(parts: readonly StringPart[]): Doc;
}
