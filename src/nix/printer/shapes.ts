/** The shapes of expressions that the layout treats specially; source: `standard.md` of nixfmt. */

import type { Ellipsis, Expr, Formal, Formals, Selector } from '../tree.ts';
import { firstTrivia } from '../treeEdges.ts';
import { hasComments } from './comments.ts';

/** Whether the expression is one operand: no operator, function or keyword outside brackets. */
export function isTerm(expr: Expr): boolean {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'string':
    case 'path':
    case 'list':
    case 'set':
    case 'select':
    case 'parens':
    case 'broken':
      return true;
    default:
      return false;
  }
}

/** Whether a term has brackets or quotes of its own that it can open on the line before. */
export function isAbsorbable(expr: Expr): boolean {
  switch (expr.kind) {
    case 'string':
      return expr.quotes === "''" && expr.lines.length > 1;
    case 'set':
      return expr.bindings.length > 0 || hasComments(expr.open);
    case 'list':
      return expr.items.length > 0 || hasComments(expr.open);
    case 'parens':
      return (
        !hasComments(expr.open) &&
        isTerm(expr.inner) &&
        firstTrivia(expr.inner).leading.every((trivium) => trivium.kind === 'language') &&
        isAbsorbable(expr.inner)
      );
    default:
      return false;
  }
}

/** Whether an expression can open on the line before, looking through `with` and parameters. */
export function isAbsorbableExpr(expr: Expr): boolean {
  switch (expr.kind) {
    case 'with':
      return isAbsorbable(expr.body);
    case 'lambda': {
      const { parameter, body } = expr;
      if (parameter.kind === 'identifier') {
        return isAbsorbable(body) || (body.kind === 'lambda' && isAbsorbableExpr(body));
      }
      if (parameter.kind === 'named') return false;
      return !hasComments(parameter.open) && fitsOneLine(parameter) && isAbsorbableExpr(body);
    }
    default:
      return isAbsorbable(expr);
  }
}

/** Whether parameters may stand on one line: at most two without defaults, and no comments. */
export function fitsOneLine(formals: Formals): boolean {
  if (hasComments(formals.close)) return false;
  const names = formals.formals.filter((formal) => formal.kind === 'formal');
  return (
    names.length <= 2 &&
    names.every((formal) => formal.fallback === undefined) &&
    !formals.formals.some(formalHasComments)
  );
}

function formalHasComments(formal: Formal | Ellipsis): boolean {
  if (formal.kind === 'ellipsis') return hasComments(formal.trivia);
  return (
    hasComments(formal.name.trivia) || (formal.comma !== undefined && hasComments(formal.comma))
  );
}

export function isPlainName(selector: Selector): boolean {
  return selector.name.kind === 'identifier';
}

/** Whether the expression is so small that breaking it helps nobody. */
export function isSimple(expr: Expr): boolean {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'string':
    case 'path':
      return !hasComments(expr.trivia);
    case 'select':
      return expr.fallback === undefined && expr.path.every(isPlainName) && isSimple(expr.subject);
    case 'parens':
      return !hasComments(expr.open) && !hasComments(expr.close) && isSimple(expr.inner);
    case 'apply': {
      const { fn } = expr;
      if (fn.kind === 'apply' && fn.fn.kind === 'apply') return false;
      return isSimple(fn) && isSimple(expr.argument);
    }
    default:
      return false;
  }
}
