/** Expressions: functions, operators by precedence, applications, selections, and what they are made of. */

import {
  type AttrSet,
  type Binary,
  type Broken,
  bare,
  type Expr,
  type Identifier,
  type Lambda,
  type Let,
  type List,
  type Parameter,
} from '../tree.ts';
import { parseAttrPath, parseBindings, parseName } from './bindings.ts';
import { opensFormals, parseFormals, parseIdentifier, parseNamed } from './formals.ts';
import type { ParserState } from './state.ts';
import { parsePath, parseString, parseUri } from './stringLiterals.ts';
import {
  hasPrecedence,
  negatePrecedence,
  notPrecedence,
  type OperatorRule,
  operatorRule,
  startsTerm,
  Token,
} from './token.ts';

export function parseExpression(state: ParserState): Expr {
  state.enter();
  const expr = parseAny(state);
  state.leave();
  return expr;
}

function parseAny(state: ParserState): Expr {
  const { scanner } = state;
  const { start } = scanner;
  switch (scanner.token) {
    case Token.identifier: {
      const name = parseIdentifier(state);
      if (!state.at(Token.colon) && !state.at(Token.at)) {
        return parseOperators(state, 0, name);
      }
      return parseLambda(state, start, parseNamed(state, name));
    }
    case Token.braceOpen:
      if (!opensFormals(state)) return parseOperators(state, 0, undefined);
      return parseLambda(state, start, parseNamed(state, parseFormals(state)));
    case Token.let: {
      const keyword = state.take();
      if (!state.at(Token.braceOpen)) return parseLet(state, start, keyword);
      return parseOperators(state, 0, parseSet(state, start, { word: 'let', trivia: keyword }));
    }
    case Token.with: {
      const keyword = state.take();
      const scope = parseExpression(state);
      const semicolon = state.expect(Token.semicolon, '`;`');
      const body = parseExpression(state);
      return { kind: 'with', start, end: state.lastEnd, keyword, scope, semicolon, body };
    }
    case Token.assert: {
      const keyword = state.take();
      const condition = parseExpression(state);
      const semicolon = state.expect(Token.semicolon, '`;`');
      const body = parseExpression(state);
      return { kind: 'assert', start, end: state.lastEnd, keyword, condition, semicolon, body };
    }
    case Token.if: {
      const keyword = state.take();
      const condition = parseExpression(state);
      const thenKeyword = state.expect(Token.thenKeyword, '`then`');
      const yes = parseExpression(state);
      const elseKeyword = state.expect(Token.else, '`else`');
      const no = parseExpression(state);
      const { lastEnd: end } = state;
      return { kind: 'if', start, end, keyword, condition, thenKeyword, yes, elseKeyword, no };
    }
    default:
      return parseOperators(state, 0, undefined);
  }
}

function parseLambda(state: ParserState, start: number, parameter: Parameter): Lambda {
  const colon = state.expect(Token.colon, '`:`');
  const body = parseExpression(state);
  return { kind: 'lambda', start, end: state.lastEnd, parameter, colon, body };
}

function parseLet(state: ParserState, start: number, keyword: Let['keyword']): Let {
  const bindings = parseBindings(state, Token.in, 0);
  let inKeyword = bare;
  if (state.at(Token.in)) inKeyword = state.take();
  else if (!state.panic) {
    const at = state.lastEnd;
    state.report('missing-in', 'The `in` of this `let` is missing.', at, at);
  }
  const body = parseExpression(state);
  return { kind: 'let', start, end: state.lastEnd, keyword, bindings, inKeyword, body };
}

/** Operators that bind at least as tightly as `least`; `first` is an operand that has been read already. */
function parseOperators(state: ParserState, least: number, first: Expr | undefined): Expr {
  const { scanner } = state;
  const { start } = first ?? scanner;
  let left = first === undefined ? parseOperand(state) : parseApplication(state, first);
  let levels = 0;
  let unchained: OperatorRule | undefined;
  for (;;) {
    if (state.at(Token.question) && least <= hasPrecedence) {
      const question = state.take();
      const path = parseAttrPath(state);
      left = { kind: 'has', start, end: state.lastEnd, subject: left, question, path };
    } else {
      const rule = operatorRule(scanner.token);
      if (rule === undefined || rule.precedence < least) break;
      if (unchained !== undefined && !chains(unchained, rule)) {
        const message = `\`${unchained.operator}\` and \`${rule.operator}\` need parentheses here.`;
        state.report('ambiguous-operators', message, scanner.start, scanner.end);
      }
      unchained = rule;
      left = parseRight(state, start, left, rule);
    }
    levels++;
    state.enter();
  }
  state.leave(levels);
  return left;
}

/** Whether two operators of one precedence may follow each other without parentheses. */
function chains(before: OperatorRule, after: OperatorRule): boolean {
  if (before.precedence !== after.precedence) return true;
  return after.associates !== 'not' && before.associates === after.associates;
}

function parseRight(state: ParserState, start: number, left: Expr, rule: OperatorRule): Binary {
  const trivia = state.take();
  const least = rule.associates === 'right' ? rule.precedence : rule.precedence + 1;
  state.enter();
  const right = parseOperators(state, least, undefined);
  state.leave();
  const { operator } = rule;
  return { kind: 'binary', start, end: state.lastEnd, left, operator, trivia, right };
}

function parseOperand(state: ParserState): Expr {
  const { scanner } = state;
  const { start, token } = scanner;
  if (token !== Token.not && token !== Token.minus) {
    return parseApplication(state, parseSelection(state));
  }
  const operator = token === Token.not ? '!' : '-';
  const trivia = state.take();
  state.enter();
  const least = token === Token.not ? notPrecedence : negatePrecedence;
  const operand = parseOperators(state, least, undefined);
  state.leave();
  return { kind: 'unary', start, end: state.lastEnd, operator, trivia, operand };
}

function parseApplication(state: ParserState, first: Expr): Expr {
  const { scanner } = state;
  const { start } = first;
  let fn = first.kind === 'identifier' ? parseSteps(state, first) : first;
  let levels = 0;
  while (startsTerm(scanner.token)) {
    const argument = parseSelection(state);
    fn = { kind: 'apply', start, end: state.lastEnd, fn, argument };
    levels++;
    state.enter();
  }
  state.leave(levels);
  return fn;
}

function parseSelection(state: ParserState): Expr {
  return parseSteps(state, parseTerm(state));
}

/** What follows a term directly: `.path`, `.path or fallback`. */
function parseSteps(state: ParserState, subject: Expr): Expr {
  const { start } = subject;
  if (state.at(Token.or)) {
    const argument = parseOr(state);
    return { kind: 'apply', start, end: state.lastEnd, fn: subject, argument };
  }
  if (!state.at(Token.dot)) return subject;
  const path = [];
  while (state.at(Token.dot)) {
    const dot = state.take();
    path.push({ dot, name: parseName(state) });
  }
  let fallback: { keyword: Let['keyword']; expr: Expr } | undefined;
  if (state.at(Token.or)) {
    const keyword = state.take();
    state.enter();
    fallback = { keyword, expr: parseSelection(state) };
    state.leave();
  }
  return { kind: 'select', start, end: state.lastEnd, subject, path, fallback };
}

/** `or` as a variable: all that Nix allows is to hand it to a function. */
function parseOr(state: ParserState): Identifier {
  const { start, end } = state.scanner;
  return { kind: 'identifier', start, end, name: 'or', trivia: state.take() };
}

const wordKinds = {
  [Token.integer]: 'integer',
  [Token.float]: 'float',
  [Token.searchPath]: 'searchPath',
} as const;

function parseTerm(state: ParserState): Expr {
  const { scanner } = state;
  const { start, end } = scanner;
  switch (scanner.token) {
    case Token.identifier:
      return parseIdentifier(state);
    case Token.integer:
    case Token.float:
    case Token.searchPath: {
      const kind = wordKinds[scanner.token];
      const text = state.text.slice(start, end);
      return { kind, start, end, text, trivia: state.take() };
    }
    case Token.quote:
    case Token.quotes:
      return parseString(state);
    case Token.path:
      return parsePath(state);
    case Token.uri:
      return parseUri(state);
    case Token.parenOpen: {
      const open = state.take();
      const inner = parseExpression(state);
      const close = state.expect(Token.parenClose, '`)`');
      return { kind: 'parens', start, end: state.lastEnd, open, inner, close };
    }
    case Token.bracketOpen:
      return parseList(state);
    case Token.braceOpen:
      return parseSet(state, start, undefined);
    case Token.rec:
    case Token.let: {
      const word = state.at(Token.rec) ? 'rec' : 'let';
      return parseSet(state, start, { word, trivia: state.take() });
    }
    default:
      return missing(state);
  }
}

function missing(state: ParserState): Broken {
  const { start } = state.scanner;
  state.fail('missing-expression', 'Expected an expression here.');
  return { kind: 'broken', start, end: start, text: '' };
}

function parseList(state: ParserState): List {
  const { scanner } = state;
  const { start } = scanner;
  const open = state.take();
  const items: List['items'][number][] = [];
  state.enter();
  for (;;) {
    if (scanner.leading.length > 0) items.push({ kind: 'comments', trivia: scanner.takeLeading() });
    if (!startsTerm(scanner.token)) break;
    items.push(parseSelection(state));
  }
  state.leave();
  const close = state.expect(Token.bracketClose, '`]`');
  return { kind: 'list', start, end: state.lastEnd, open, items, close };
}

function parseSet(state: ParserState, start: number, keyword: AttrSet['keyword']): AttrSet {
  const column = indentation(state);
  const open = state.expect(Token.braceOpen, '`{`');
  state.enter();
  const bindings = parseBindings(state, Token.braceClose, column);
  state.leave();
  const close = closeSet(state, column);
  return { kind: 'set', start, end: state.lastEnd, keyword, open, bindings, close };
}

function closeSet(state: ParserState, column: number): AttrSet['close'] {
  const here = state.at(Token.braceClose);
  const tooFarLeft =
    state.reading.trustIndentation && startsLine(state) && indentation(state) < column;
  if (here && !tooFarLeft) return state.take();
  if (!state.panic) {
    const at = state.lastEnd;
    state.report('missing-closer', 'A `}` is missing here.', at, at);
    state.healed = true;
  }
  return bare;
}

function startsLine(state: ParserState): boolean {
  const { start } = state.scanner;
  const lineStart = state.text.lastIndexOf('\n', start - 1) + 1;
  return state.text.slice(lineStart, start).trim() === '';
}

/** The indentation of the line that the current token stands in; only asked for where it is believed. */
function indentation(state: ParserState): number {
  if (!state.reading.trustIndentation) return 0;
  const lineStart = state.text.lastIndexOf('\n', state.scanner.start - 1) + 1;
  let offset = lineStart;
  while (state.text[offset] === ' ' || state.text[offset] === '\t') offset++;
  return state.scanner.column(offset);
}
