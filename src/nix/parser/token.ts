/** The tokens of Nix as small numbers, and what the grammar says of each. */

import type { BinaryOperator } from '../tree.ts';

export const Token = {
  end: 0,
  unknown: 1,
  identifier: 2,
  integer: 3,
  float: 4,
  path: 5,
  searchPath: 6,
  uri: 7,
  /** `"` */
  quote: 8,
  /** `''` */
  quotes: 9,
  parenOpen: 10,
  bracketOpen: 11,
  braceOpen: 12,
  rec: 13,
  let: 14,
  /** `${` */
  dollarBrace: 15,
  parenClose: 16,
  bracketClose: 17,
  braceClose: 18,
  semicolon: 19,
  colon: 20,
  comma: 21,
  at: 22,
  dot: 23,
  ellipsis: 24,
  assign: 25,
  or: 26,
  if: 27,
  thenKeyword: 28,
  else: 29,
  assert: 30,
  with: 31,
  in: 32,
  inherit: 33,
  not: 34,
  question: 35,
  pipeInto: 36,
  pipeFrom: 37,
  implies: 38,
  logicalOr: 39,
  logicalAnd: 40,
  equal: 41,
  unequal: 42,
  less: 43,
  greater: 44,
  lessEqual: 45,
  greaterEqual: 46,
  update: 47,
  plus: 48,
  minus: 49,
  times: 50,
  divide: 51,
  concat: 52,
} as const;

export type Token = (typeof Token)[keyof typeof Token];

export const keywordTokens: ReadonlyMap<string, Token> = new Map([
  ['assert', Token.assert],
  ['else', Token.else],
  ['if', Token.if],
  ['in', Token.in],
  ['inherit', Token.inherit],
  ['let', Token.let],
  ['or', Token.or],
  ['rec', Token.rec],
  ['then', Token.thenKeyword],
  ['with', Token.with],
]);

/** Whether an item of a list or an argument can start with the token. */
export function startsTerm(token: Token): boolean {
  return token >= Token.identifier && token <= Token.let;
}

/** Whether an attribute name can start with the token. */
export function startsName(token: Token): boolean {
  return (
    token === Token.identifier ||
    token === Token.quote ||
    token === Token.dollarBrace ||
    token === Token.or
  );
}

export interface OperatorRule {
  readonly operator: BinaryOperator;
  /** Higher binds tighter; source: `src/libexpr/parser.y` of Nix. */
  readonly precedence: number;
  readonly associates: 'left' | 'right' | 'not';
}

/** Where `!`, `?`, `-` before an operand stand among the binary operators. */
export const notPrecedence = 8;
export const hasPrecedence = 12;
export const negatePrecedence = 13;

const firstOperator = Token.pipeInto;
const operatorRules: readonly OperatorRule[] = [
  { operator: '|>', precedence: 1, associates: 'left' },
  { operator: '<|', precedence: 1, associates: 'right' },
  { operator: '->', precedence: 2, associates: 'right' },
  { operator: '||', precedence: 3, associates: 'left' },
  { operator: '&&', precedence: 4, associates: 'left' },
  { operator: '==', precedence: 5, associates: 'not' },
  { operator: '!=', precedence: 5, associates: 'not' },
  { operator: '<', precedence: 6, associates: 'not' },
  { operator: '>', precedence: 6, associates: 'not' },
  { operator: '<=', precedence: 6, associates: 'not' },
  { operator: '>=', precedence: 6, associates: 'not' },
  { operator: '//', precedence: 7, associates: 'right' },
  { operator: '+', precedence: 9, associates: 'left' },
  { operator: '-', precedence: 9, associates: 'left' },
  { operator: '*', precedence: 10, associates: 'left' },
  { operator: '/', precedence: 10, associates: 'left' },
  { operator: '++', precedence: 11, associates: 'right' },
];

/** The rule of a binary operator; nothing for any other token. */
export function operatorRule(token: Token): OperatorRule | undefined {
  return token < firstOperator ? undefined : operatorRules[token - firstOperator];
}
