/** Text → tree with its comments, and whatever is wrong with the text as data; never throws. */

import { parseExpression } from './parser/expressions.ts';
import type { ParseError } from './parser/problems.ts';
import { ParserState } from './parser/state.ts';
import { Token } from './parser/token.ts';
import type { Expr, Trivium } from './tree.ts';

export type { ParseError, ParseErrorCode } from './parser/problems.ts';

export interface Parsed {
  /** The whole text; what could not be read is in it as `broken`, to the letter. */
  readonly expr: Expr;
  /** Comments after the expression. */
  readonly after: readonly Trivium[];
  /** Empty exactly when the text is Nix; in order of where they were found. */
  readonly errors: readonly ParseError[];
}

/**
 * Reads a file of Nix, in time linear in its length. Damage is contained: a binding that cannot be read,
 * or that misses its `;`, `}`, quote or `in`, leaves the bindings around it as they are.
 * Source of the grammar: `src/libexpr/lexer.l` and `parser.y` of Nix, with its pipe operators.
 */
export function parse(text: string): Parsed {
  const first = parseOnce(text, false);
  if (first.errors.length === 0) return first;
  const second = parseOnce(text, true);
  return second.errors.length <= first.errors.length ? second : first;
}

function parseOnce(text: string, trustIndentation: boolean): Parsed {
  const state = new ParserState({ text, trustIndentation, expression: parseExpression });
  const { scanner } = state;
  const { start } = scanner;
  const expr = parseExpression(state);
  if (state.panic) {
    const broken: Expr = {
      kind: 'broken',
      start,
      end: text.length,
      text: text.slice(start).trim(),
    };
    return { expr: broken, after: [], errors: state.errors };
  }
  const after = scanner.takeLeading();
  if (scanner.token !== Token.end) {
    const message = 'The expression ends before this; whatever follows is not part of it.';
    state.report('unexpected', message, scanner.start, text.length);
  }
  return { expr, after, errors: state.errors };
}
