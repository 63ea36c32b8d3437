/** Plain data that is written as Nix, read back as the value that it is. */

import { parse } from './parse.ts';
import { readValue } from './readValue.ts';
import type { Expr } from './tree.ts';
import type { Value } from './value.ts';

/**
 * The value that `text` writes, where that is all it says: nothing for what has to be computed, nor where
 * comments would get lost. The inverse of printing a value.
 */
export function literalOf(text: string): Value | undefined {
  const { expr, after, errors } = parse(text);
  if (errors.length > 0 || after.length > 0) return undefined;
  return hasComment(expr) ? undefined : readValue(expr, () => undefined);
}

/** Comments hang on any token; a quote inside of a text is escaped here and never looks like one. */
const hasComment = (expr: Expr): boolean =>
  /"kind":"(?:line|block)"|"trailing":"/.test(JSON.stringify(expr));
