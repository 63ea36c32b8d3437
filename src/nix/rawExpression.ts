/** A person's own Nix text as an expression that can stand anywhere without breaking the file around it. */

import * as build from './build.ts';
import { parse } from './parse.ts';
import type { Expr } from './tree.ts';

/**
 * The expression that `text` writes, with its comments. Text that is not Nix becomes `throw "…"` with the
 * text in it: the file still parses, nothing is lost, and a build stops right there and says why.
 */
export function rawExpression(text: string): Expr {
  const known = read.get(text);
  if (known !== undefined) return known;
  const expr = expressionOfText(text);
  if (read.size >= mostTexts) read.clear();
  if (text.length <= longestText) read.set(text, expr);
  return expr;
}

/** The same texts are asked for again and again, by the generator and by many rules. */
const read = new Map<string, Expr>();
const mostTexts = 1000;
const longestText = 2000;

function expressionOfText(text: string): Expr {
  const { expr, after, errors } = parse(text);
  if (errors.length > 0) {
    const message = `This is not a Nix expression: ${text.replaceAll('\0', '')}`;
    return build.apply(build.identifier('throw'), build.string(message));
  }
  if (after.length === 0) return expr;
  return { ...build.parens(expr), close: { leading: after, trailing: undefined } };
}
