/** Operators as documents, and what comes after `=`. */

import { type Doc, group, hardLine, line, marked, nest, softLine, space } from '../layout/doc.ts';
import type { AttrSet, Binary, BinaryOperator, Expr, Trivia } from '../tree.ts';
import { firstTrivia } from '../treeEdges.ts';
import { parensDoc } from './applications.ts';
import { hasComments, token, trailingMovedUp } from './comments.ts';
import { isAbsorbable, isAbsorbableExpr, isTerm } from './shapes.ts';
import type { Translator } from './translator.ts';

/** From so many operands on, a chain of pipes has each on its own line. */
const longPipe = 4;

export function binaryDoc(translator: Translator, binary: Binary): Doc {
  if (!isComparison(binary.operator)) return chainDoc(translator, binary, false);
  return [
    translator.expression(binary.left),
    softLine,
    token(binary.trivia, binary.operator),
    space,
    translator.expression(binary.right),
  ];
}

function isComparison(operator: BinaryOperator): boolean {
  return ['<', '>', '<=', '>=', '==', '!='].includes(operator);
}

interface Operand {
  /** The comments around the operator before it; nothing for the first operand. */
  readonly operator: Trivia | undefined;
  readonly expr: Expr;
}

/** The operands of a chain of one operator, however it associates. */
function operandsOf(chain: Binary): readonly Operand[] {
  const operands: Operand[] = [];
  const collect = (expr: Expr, before: Trivia | undefined): void => {
    if (expr.kind === 'binary' && expr.operator === chain.operator) {
      collect(expr.left, before);
      collect(expr.right, expr.trivia);
    } else operands.push({ operator: before, expr });
  };
  collect(chain, undefined);
  return operands;
}

/** A chain of one operator: on one line, or each operator at the start of its own. */
function chainDoc(translator: Translator, chain: Binary, wideFirst: boolean): Doc {
  const operands = operandsOf(chain);
  const isPipe = chain.operator === '|>' || chain.operator === '<|';
  const separator = isPipe && operands.length >= longPipe ? hardLine : line;
  return group(
    operands.map(({ operator, expr }) => {
      if (operator !== undefined) {
        const sign = token(trailingMovedUp(operator), chain.operator);
        return [separator, sign, nest(operandDoc(translator, expr))];
      }
      return wideFirst && isAbsorbable(expr)
        ? translator.wideTerm(expr)
        : translator.expression(expr);
    }),
  );
}

function operandDoc(translator: Translator, expr: Expr): Doc {
  if (expr.kind === 'binary') return group([line, translator.expression(expr)]);
  if (expr.kind === 'apply') {
    const options = { indentFunction: false, before: line, breaksAfter: false };
    return group([space, translator.application(expr, options)]);
  }
  return [space, translator.expression(expr)];
}

export function rightSideDoc(translator: Translator, expr: Expr): Doc {
  if (expr.kind === 'set' && isOneInherit(expr)) {
    return nest([space, group(translator.absorbed(expr, false))]);
  }
  if (isAbsorbableExpr(expr)) return nest([space, group(translator.absorbed(expr, true))]);
  switch (expr.kind) {
    case 'parens':
      return nest([space, parensDoc(translator, expr)]);
    case 'string':
    case 'path':
      return nest([space, group(translator.expression(expr))]);
    case 'apply': {
      const options = { indentFunction: false, before: line, breaksAfter: false };
      return nest(translator.application(expr, options));
    }
    case 'with':
      return nest(group([line, translator.expression(expr)]));
    case 'binary':
      return binaryRightSide(translator, expr) ?? nest([line, group(translator.expression(expr))]);
    default: {
      const doc = translator.expression(expr);
      return isTerm(expr) ? nest(group([line, doc])) : nest([line, group(doc)]);
    }
  }
}

function isOneInherit(set: AttrSet): boolean {
  const [only, second] = set.bindings;
  return second === undefined && only?.kind === 'inherit';
}

/** `//`, `++` and `+` with brackets at either end save a level of indentation. */
function binaryRightSide(translator: Translator, binary: Binary): Doc | undefined {
  const { operator, trivia } = binary;
  if (operator !== '//' && operator !== '++' && operator !== '+') return undefined;
  const first = firstOperand(binary);
  if (isAbsorbable(first) && firstTrivia(first).leading.length === 0) {
    return [space, marked(binary.mark, chainDoc(translator, binary, true))];
  }
  const { left, right } = binary;
  const isPair = operator !== '+' || left.kind !== 'binary' || left.operator !== '+';
  if (!isPair || !isAbsorbable(right) || hasComments(trivia)) return undefined;
  const last = [operator, space, group(translator.wideTerm(right), 'priority')];
  const pair = [translator.expression(left), line, group(last, 'transparent')];
  return nest(group([line, marked(binary.mark, pair)]));
}

/** `a` of `a + b + c`, which associates to the left, and of `a ++ b ++ c`, which does not. */
function firstOperand(binary: Binary): Expr {
  let { left } = binary;
  if (binary.operator !== '+') return left;
  while (left.kind === 'binary' && left.operator === '+') left = left.left;
  return left;
}
