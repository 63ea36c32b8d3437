/** Bindings of attribute sets and `let`: each stands for itself, so damage to one leaves its neighbours whole. */

import {
  type AttrName,
  type Binding,
  type BindingItem,
  type Broken,
  bare,
  type Expr,
  type Inherit,
  type Parens,
  type Selector,
  type Trivia,
} from '../tree.ts';
import { withoutLastPath } from '../treeEdges.ts';
import { skipTo } from './skip.ts';
import type { ParserState } from './state.ts';
import { parseDynamicName, parseString } from './stringLiterals.ts';
import { startsName, Token } from './token.ts';

export type Closer = typeof Token.braceClose | typeof Token.in;

/**
 * Reads bindings up to the token that closes them, which is left for the caller; it may be missing, and
 * then the error has been reported or will be by the caller. `column` is the indentation of the line on
 * which the bindings were opened.
 */
export function parseBindings(
  state: ParserState,
  closer: Closer,
  column: number,
): readonly BindingItem[] {
  const { scanner } = state;
  const items: BindingItem[] = [];
  let indented = false;
  for (;;) {
    if (state.reading.trustIndentation && closer === Token.braceClose) {
      const at = lineColumn(state, scanner.start);
      if (indented && outdented(state, at, column)) return items;
      if (at === undefined || at > column) indented = true;
    }
    if (scanner.leading.length > 0) items.push({ kind: 'comments', trivia: scanner.takeLeading() });
    const { token } = scanner;
    if (token === closer || token === Token.end) return items;
    if (token === Token.inherit) items.push(parseInherit(state));
    else if (startsName(token)) {
      const read = parseBinding(state, closer);
      if (read === undefined) return items;
      items.push(read);
    } else if (closer === Token.in && token !== Token.semicolon) return items;
    else items.push(parseGarbage(state));
    if (state.panic) return items;
  }
}

/** The column of an offset that is the first on its line. */
function lineColumn(state: ParserState, offset: number): number | undefined {
  const { text } = state;
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' ? state.scanner.column(offset) : undefined;
}

/** Whether the current token stands so far left that a closing brace must be missing before it. */
function outdented(state: ParserState, at: number | undefined, column: number): boolean {
  if (at === undefined) return false;
  return state.scanner.token === Token.braceClose ? at < column : at <= column;
}

/** Reads an attribute path: names joined by dots. */
export function parseAttrPath(state: ParserState): readonly Selector[] {
  const path: Selector[] = [{ dot: undefined, name: parseName(state) }];
  while (state.scanner.token === Token.dot) {
    const dot = state.take();
    path.push({ dot, name: parseName(state) });
  }
  return path;
}

export function parseName(state: ParserState): AttrName {
  const { scanner } = state;
  switch (scanner.token) {
    case Token.identifier:
    case Token.or: {
      const { start, end } = scanner;
      const name = state.text.slice(start, end);
      return { kind: 'identifier', start, end, name, trivia: state.take() };
    }
    case Token.quote:
      return parseString(state);
    case Token.dollarBrace:
      return parseDynamicName(state);
    default: {
      const { start } = scanner;
      state.fail('unexpected', 'Expected the name of an attribute here.');
      return { kind: 'identifier', start, end: start, name: '_', trivia: bare };
    }
  }
}

/** Reads a binding; nothing if this is no binding but the body of a `let` whose `in` is missing. */
function parseBinding(state: ParserState, closer: Closer): Binding | Broken | undefined {
  const { scanner } = state;
  const { start } = scanner;
  const path = parseAttrPath(state);
  if (closer === Token.in && !state.panic && scanner.token !== Token.assign) {
    scanner.enter(start);
    return undefined;
  }
  const equals = state.expect(Token.assign, '`=`');
  if (state.panic) return skipBinding(state, start);
  const after = state.lastEnd;
  const value = state.expression();
  if (scanner.token === Token.semicolon && !state.panic) {
    const semicolon = state.take();
    return { kind: 'binding', start, end: state.lastEnd, path, equals, value, semicolon };
  }
  const read = finishBadly(state, value, after);
  return { kind: 'binding', start, end: state.lastEnd, path, equals, ...read };
}

/** The value and semicolon of a binding that does not end as it should. */
function finishBadly(
  state: ParserState,
  value: Expr,
  after: number,
): { readonly value: Expr; readonly semicolon: Trivia } {
  const { scanner } = state;
  if (!state.panic) {
    if (scanner.token === Token.assign) {
      const split = withoutLastPath(value);
      if (split !== undefined) {
        if (split.incomplete) {
          const { end } = split;
          state.report('missing-expression', 'Expected an expression before this.', end, end);
        } else missingSemicolon(state, split.end);
        state.recover(split.nextStart);
        scanner.leading = split.leading;
        return { value: split.expr, semicolon: bare };
      }
    } else if (endsBinding(scanner.token)) {
      missingSemicolon(state, state.lastEnd);
      return { value, semicolon: bare };
    }
    state.fail('unexpected', 'Expected `;` here, or this cannot be read.');
  }
  const broken = skipBinding(state, after);
  const text = broken.text.trim();
  const start = after + broken.text.indexOf(text);
  const semicolon = scanner.token === Token.semicolon ? state.take() : bare;
  return { value: { ...broken, text, start, end: start + text.length }, semicolon };
}

function missingSemicolon(state: ParserState, at: number): void {
  if (!state.healed) state.report('missing-semicolon', 'A `;` is missing here.', at, at);
  state.healed = false;
}

function endsBinding(token: Token): boolean {
  return (
    token === Token.braceClose ||
    token === Token.in ||
    token === Token.end ||
    token === Token.inherit ||
    startsName(token)
  );
}

/** Skips what cannot be read, from `start` up to the `;` or `}` that ends it. */
function skipBinding(state: ParserState, start: number): Broken {
  const end = skipTo(state.text, Math.max(start, state.scanner.start), ';');
  state.recover(end);
  return { kind: 'broken', start, end, text: state.text.slice(start, end) };
}

/** Something that is no binding at all, up to and with its `;`. */
function parseGarbage(state: ParserState): Broken {
  const { start } = state.scanner;
  state.fail('unexpected', 'Expected the name of an attribute here.');
  const skipped = skipBinding(state, start);
  if (state.scanner.token === Token.semicolon) state.take();
  const { lastEnd } = state;
  return { ...skipped, end: lastEnd, text: state.text.slice(start, lastEnd) };
}

function parseInherit(state: ParserState): Inherit | Broken {
  const { scanner } = state;
  const { start } = scanner;
  const keyword = state.take();
  const source = scanner.token === Token.parenOpen ? parseSource(state) : undefined;
  const names: AttrName[] = [];
  while (startsName(scanner.token) && !state.panic) names.push(parseName(state));
  if (!state.panic && scanner.token !== Token.semicolon) {
    const last = names.at(-1);
    if (last !== undefined && (scanner.token === Token.assign || scanner.token === Token.dot)) {
      names.pop();
      missingSemicolon(state, names.at(-1)?.end ?? source?.end ?? start);
      state.recover(last.start);
      scanner.leading = last.trivia.leading;
    } else if (endsBinding(scanner.token)) missingSemicolon(state, state.lastEnd);
    else state.fail('unexpected', 'Expected `;` here.');
  }
  if (state.panic) {
    const skipped = skipBinding(state, start);
    if (scanner.token === Token.semicolon) state.take();
    return { ...skipped, end: state.lastEnd, text: state.text.slice(start, state.lastEnd) };
  }
  const semicolon = scanner.token === Token.semicolon ? state.take() : bare;
  return { kind: 'inherit', start, end: state.lastEnd, keyword, source, names, semicolon };
}

function parseSource(state: ParserState): Parens {
  const { start } = state.scanner;
  const open = state.take();
  const inner = state.expression();
  const close = state.expect(Token.parenClose, '`)`');
  return { kind: 'parens', start, end: state.lastEnd, open, inner, close };
}
