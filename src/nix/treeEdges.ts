/** The first and the last token of a tree: the comments there, and trees with other comments there. */

import type { AttrName, Expr, Parameter, Selector, Trivia, Trivium } from './tree.ts';

type Change = (trivia: Trivia) => Trivia;

/** `value` with `property` replaced, or the same object where nothing changes. */
function replaced<T extends object, K extends keyof T>(value: T, property: K, next: T[K]): T {
  return value[property] === next ? value : { ...value, [property]: next };
}

/** The tree with the comments around its first token changed. */
export function changeFirst(expr: Expr, change: Change): Expr {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'string':
    case 'path':
      return replaced(expr, 'trivia', change(expr.trivia));
    case 'list':
    case 'parens':
      return replaced(expr, 'open', change(expr.open));
    case 'set':
      return expr.keyword === undefined
        ? replaced(expr, 'open', change(expr.open))
        : replaced(expr, 'keyword', replaced(expr.keyword, 'trivia', change(expr.keyword.trivia)));
    case 'select':
    case 'has':
      return replaced(expr, 'subject', changeFirst(expr.subject, change));
    case 'with':
    case 'let':
    case 'assert':
    case 'if':
      return replaced(expr, 'keyword', change(expr.keyword));
    case 'lambda':
      return replaced(expr, 'parameter', changeFirstOfParameter(expr.parameter, change));
    case 'apply':
      return replaced(expr, 'fn', changeFirst(expr.fn, change));
    case 'binary':
      return replaced(expr, 'left', changeFirst(expr.left, change));
    case 'unary':
      return replaced(expr, 'trivia', change(expr.trivia));
    case 'broken':
      return expr;
  }
}

function changeFirstOfParameter<T extends Parameter>(parameter: T, change: Change): T;
function changeFirstOfParameter(parameter: Parameter, change: Change): Parameter {
  switch (parameter.kind) {
    case 'identifier':
      return replaced(parameter, 'trivia', change(parameter.trivia));
    case 'formals':
      return replaced(parameter, 'open', change(parameter.open));
    case 'named':
      return replaced(parameter, 'first', changeFirstOfParameter(parameter.first, change));
  }
}

/** The tree with the comments around its last token changed. */
export function changeLast(expr: Expr, change: Change): Expr {
  switch (expr.kind) {
    case 'identifier':
    case 'integer':
    case 'float':
    case 'searchPath':
    case 'string':
    case 'path':
      return replaced(expr, 'trivia', change(expr.trivia));
    case 'list':
    case 'parens':
    case 'set':
      return replaced(expr, 'close', change(expr.close));
    case 'select':
      return expr.fallback === undefined
        ? replaced(expr, 'path', changeLastOfPath(expr.path, change))
        : replaced(
            expr,
            'fallback',
            replaced(expr.fallback, 'expr', changeLast(expr.fallback.expr, change)),
          );
    case 'has':
      return replaced(expr, 'path', changeLastOfPath(expr.path, change));
    case 'with':
    case 'let':
    case 'assert':
    case 'lambda':
      return replaced(expr, 'body', changeLast(expr.body, change));
    case 'if':
      return replaced(expr, 'no', changeLast(expr.no, change));
    case 'apply':
      return replaced(expr, 'argument', changeLast(expr.argument, change));
    case 'binary':
      return replaced(expr, 'right', changeLast(expr.right, change));
    case 'unary':
      return replaced(expr, 'operand', changeLast(expr.operand, change));
    case 'broken':
      return expr;
  }
}

function changeLastOfPath(path: readonly Selector[], change: Change): readonly Selector[] {
  const last = path.at(-1);
  if (last === undefined) return path;
  const name: AttrName = replaced(last.name, 'trivia', change(last.name.trivia));
  return name === last.name ? path : [...path.slice(0, -1), { ...last, name }];
}

/** The comments around the first token. */
export function firstTrivia(expr: Expr): Trivia {
  let found: Trivia = { leading: [], trailing: undefined };
  changeFirst(expr, (trivia) => {
    found = trivia;
    return trivia;
  });
  return found;
}

/** The comments around the last token. */
export function lastTrivia(expr: Expr): Trivia {
  let found: Trivia = { leading: [], trailing: undefined };
  changeLast(expr, (trivia) => {
    found = trivia;
    return trivia;
  });
  return found;
}

export interface WithoutLastPath {
  readonly expr: Expr;
  /** Whether `expr` now misses an operand or a body, rather than an argument too many. */
  readonly incomplete: boolean;
  /** Where `expr` ends. */
  readonly end: number;
  /** Where the path that was taken away starts, and the comments before it. */
  readonly nextStart: number;
  readonly leading: readonly Trivium[];
}

/** The tree without what stands at its very end, if that could be the attribute path of a binding. */
export function withoutLastPath(expr: Expr): WithoutLastPath | undefined {
  const within = (inner: Expr, rebuild: (inner: Expr) => Expr): WithoutLastPath | undefined => {
    const split = withoutLastPath(inner);
    return split === undefined ? undefined : { ...split, expr: rebuild(split.expr) };
  };
  switch (expr.kind) {
    case 'apply':
      if (!isPlainPath(expr.argument)) return undefined;
      return {
        expr: expr.fn,
        incomplete: false,
        end: expr.fn.end,
        nextStart: expr.argument.start,
        leading: firstTrivia(expr.argument).leading,
      };
    case 'binary':
      return within(expr.right, (right) => ({ ...expr, right }));
    case 'unary':
      return within(expr.operand, (operand) => ({ ...expr, operand }));
    case 'with':
    case 'let':
    case 'assert':
    case 'lambda':
      return within(expr.body, (body) => ({ ...expr, body }));
    case 'if':
      return within(expr.no, (no) => ({ ...expr, no }));
    default: {
      if (!isPlainPath(expr)) return undefined;
      const { start } = expr;
      const nothing: Expr = { kind: 'broken', start, end: start, text: '' };
      const { leading } = firstTrivia(expr);
      return { expr: nothing, incomplete: true, end: start, nextStart: start, leading };
    }
  }
}

function isPlainPath(expr: Expr): boolean {
  if (expr.kind === 'select') {
    return (
      expr.fallback === undefined &&
      isPlainPath(expr.subject) &&
      expr.path.every((step) => step.name.kind !== 'dynamic' && isPlainPath(step.name))
    );
  }
  if (expr.kind === 'string') {
    return expr.quotes === '"' && expr.lines.every((line) => line.every((p) => p.kind === 'text'));
  }
  return expr.kind === 'identifier';
}
