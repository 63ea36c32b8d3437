/** The parameters of functions: `name`, `{ a, b ? 1, ... }`, and both joined by `@`. */

import {
  bare,
  type Ellipsis,
  type Formal,
  type Formals,
  type Identifier,
  type NamedFormals,
  type Parameter,
} from '../tree.ts';
import { identifierPart, identifierStart, isOf } from './characters.ts';
import { skipTo } from './skip.ts';
import type { ParserState } from './state.ts';
import { Token } from './token.ts';

/** Whether the `{` that comes next opens the parameters of a function rather than an attribute set. */
export function opensFormals(state: ParserState): boolean {
  const { scanner, text } = state;
  let offset = scanner.skipTrivia(scanner.end);
  let code = text.charCodeAt(offset);
  if (code === 125) return isColonOrAt(text.charCodeAt(scanner.skipTrivia(offset + 1)));
  if (code === 46) return text.startsWith('...', offset);
  if (!isOf(code, identifierStart)) return false;
  while (isOf(text.charCodeAt(offset), identifierPart)) offset++;
  offset = scanner.skipTrivia(offset);
  code = text.charCodeAt(offset);
  if (code === 44 || code === 63) return true;
  return code === 125 && isColonOrAt(text.charCodeAt(scanner.skipTrivia(offset + 1)));
}

function isColonOrAt(code: number): boolean {
  return code === 58 || code === 64;
}

export function parseIdentifier(state: ParserState): Identifier {
  const { start, end } = state.scanner;
  const name = state.text.slice(start, end);
  const trivia = state.expect(Token.identifier, 'a name');
  return { kind: 'identifier', start, end: state.lastEnd, name, trivia };
}

/** Reads what follows the first part of a parameter: `@` and the other part, if there is one. */
export function parseNamed(state: ParserState, first: Identifier | Formals): Parameter {
  if (!state.at(Token.at)) return first;
  const at = state.take();
  const second =
    first.kind === 'identifier' && state.at(Token.braceOpen)
      ? parseFormals(state)
      : parseIdentifier(state);
  return {
    kind: 'named',
    start: first.start,
    end: state.lastEnd,
    first,
    at,
    second,
  } satisfies NamedFormals;
}

export function parseFormals(state: ParserState): Formals {
  const { scanner } = state;
  const { start } = scanner;
  const open = state.take();
  const formals: (Formal | Ellipsis)[] = [];
  while (!state.panic && !state.at(Token.braceClose)) {
    if (state.at(Token.ellipsis)) {
      formals.push({ kind: 'ellipsis', trivia: state.take() });
      break;
    }
    const formal = parseFormal(state);
    formals.push(formal);
    if (formal.comma === undefined) break;
  }
  if (!state.panic && (state.at(Token.colon) || state.at(Token.at))) {
    const { lastEnd: end } = state;
    state.report('missing-closer', 'The `}` of these parameters is missing here.', end, end);
    return { kind: 'formals', start, end, open, formals, close: bare };
  }
  if (!state.panic && !state.at(Token.braceClose)) {
    state.fail('unexpected', 'Expected `,` or `}` in the parameters of this function.');
  }
  if (state.panic) {
    const close = skipTo(state.text, scanner.start, '}');
    state.recover(close);
  }
  const close = state.at(Token.braceClose) ? state.take() : bare;
  return { kind: 'formals', start, end: state.lastEnd, open, formals, close };
}

function parseFormal(state: ParserState): Formal {
  const name = parseIdentifier(state);
  let fallback: Formal['fallback'];
  if (state.at(Token.question)) {
    const question = state.take();
    fallback = { question, expr: state.expression() };
  }
  const comma = state.at(Token.comma) ? state.take() : undefined;
  return { kind: 'formal', name, fallback, comma };
}
