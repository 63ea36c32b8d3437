/** `with`, `let`, `assert` and `if` as documents. */

import { breakHere, type Doc, group, hardLine, line, marked, nest, space } from '../layout/doc.ts';
import type { Apply, Assert, Expr, If, Let, With } from '../tree.ts';
import { changeFirst } from '../treeEdges.ts';
import { asLines, preceded, token, trailingMovedUp } from './comments.ts';
import { bindingsDoc } from './items.ts';
import type { Translator } from './translator.ts';

export function withDoc(translator: Translator, node: With): Doc {
  return [group(scopeDoc(translator, node)), line, translator.expression(node.body)];
}

/** `with scope; { … }` with the brackets on the line of the scope. */
export function absorbedWithDoc(translator: Translator, node: With): Doc {
  const body = group(translator.wideTerm(node.body), 'priority');
  return group([breakHere, scopeDoc(translator, node), space, body]);
}

function scopeDoc(translator: Translator, node: With): Doc {
  return [
    token(node.keyword, 'with'),
    space,
    nest(group(translator.expression(node.scope))),
    token(node.semicolon, ';'),
  ];
}

/** Always broken; comments around `in` move to the body. */
export function letDoc(translator: Translator, node: Let): Doc {
  const { leading, trailing } = node.inKeyword;
  const body = changeFirst(node.body, preceded([...leading, ...asLines(trailing)]));
  return [
    group([token(node.keyword, 'let'), hardLine, nest(bindingsDoc(translator, node.bindings))]),
    hardLine,
    group(['in', hardLine, translator.expression(body)]),
  ];
}

/** The condition is laid out as if `assert` were a function and the condition its arguments. */
export function assertDoc(translator: Translator, node: Assert): Doc {
  const { start, end } = node;
  const word: Expr = { kind: 'identifier', start, end, name: 'assert', trivia: node.keyword };
  const call = (expr: Expr): Apply =>
    expr.kind === 'apply'
      ? { ...expr, fn: call(expr.fn) }
      : { kind: 'apply', start, end, fn: word, argument: expr };
  const options = { indentFunction: false, before: [], breaksAfter: false };
  return group([
    translator.application(call(node.condition), options),
    token(node.semicolon, ';'),
    hardLine,
    translator.expression(node.body),
  ]);
}

export function ifDoc(translator: Translator, node: If): Doc {
  const first = { ...node, keyword: trailingMovedUp(node.keyword) };
  return group(branchesDoc(translator, first, line));
}

/** `else if` goes on in the same group. */
function branchesDoc(translator: Translator, node: If, separator: Doc): Doc {
  const condition = group([
    token(node.keyword, 'if'),
    line,
    nest(translator.expression(node.condition)),
    line,
    token(node.thenKeyword, 'then'),
  ]);
  const otherwise =
    node.no.kind === 'if'
      ? marked(node.no.mark, branchesDoc(translator, node.no, hardLine))
      : [line, nest(group(translator.expression(node.no)))];
  return [
    condition,
    separator,
    nest(group(translator.expression(node.yes))),
    separator,
    token(trailingMovedUp(node.elseKeyword), 'else'),
    space,
    otherwise,
  ];
}
