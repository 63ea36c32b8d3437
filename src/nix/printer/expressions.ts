/** Every expression as a document: which part of the printer lays out which kind. */

import {
  breakHere,
  type Doc,
  group,
  marked,
  nest,
  softBreak,
  softLine,
  space,
} from '../layout/doc.ts';
import type { Expr, Parens, Select } from '../tree.ts';
import { applicationDoc } from './applications.ts';
import { leading, token, trailingMovedUp, withoutLeading } from './comments.ts';
import { lambdaDoc } from './functions.ts';
import { listDoc, pathDoc, setDoc } from './items.ts';
import { absorbedWithDoc, assertDoc, ifDoc, letDoc, withDoc } from './keywords.ts';
import { binaryDoc, rightSideDoc } from './operators.ts';
import { isAbsorbable } from './shapes.ts';
import { enclosedDoc, lineDoc, stringDoc } from './strings.ts';
import type { Translator } from './translator.ts';

export const translator: Translator = {
  expression: (expr) => marked(expr.mark, expressionDoc(expr)),
  term: (expr) => marked(expr.mark, ungroupedDoc(expr, false)),
  wideTerm: (expr) => marked(expr.mark, ungroupedDoc(expr, true)),
  absorbed: absorbedDoc,
  rightSide: (expr) => rightSideDoc(translator, expr),
  application: (apply, options) => marked(apply.mark, applicationDoc(translator, apply, options)),
  stringLine: (parts) => lineDoc(translator, parts),
};

function absorbedDoc(expr: Expr, wide: boolean): Doc {
  if (isAbsorbable(expr)) return wide ? translator.wideTerm(expr) : translator.term(expr);
  if (expr.kind === 'with' && isAbsorbable(expr.body)) {
    return marked(expr.mark, absorbedWithDoc(translator, expr));
  }
  return translator.expression(expr);
}

function ungroupedDoc(expr: Expr, wide: boolean): Doc {
  if (expr.kind === 'list') return listDoc(translator, expr);
  if (expr.kind === 'set') return setDoc(translator, expr, wide);
  return expressionDoc(expr);
}

function expressionDoc(expr: Expr): Doc {
  switch (expr.kind) {
    case 'identifier':
      return token(expr.trivia, expr.name);
    case 'integer':
    case 'float':
    case 'searchPath':
      return token(expr.trivia, expr.text);
    case 'string':
      return token(expr.trivia, stringDoc(translator, expr));
    case 'path':
      return token(expr.trivia, lineDoc(translator, expr.parts));
    case 'list':
      return group(listDoc(translator, expr));
    case 'set':
      return setDoc(translator, expr, false);
    case 'select':
      return selectDoc(expr);
    case 'parens':
      return enclosingParensDoc(expr);
    case 'with':
      return withDoc(translator, expr);
    case 'let':
      return letDoc(translator, expr);
    case 'assert':
      return assertDoc(translator, expr);
    case 'if':
      return ifDoc(translator, expr);
    case 'lambda':
      return lambdaDoc(translator, expr);
    case 'apply':
      return applicationDoc(translator, expr, {
        indentFunction: false,
        before: [],
        breaksAfter: false,
      });
    case 'binary':
      return binaryDoc(translator, expr);
    case 'unary':
      return [
        token(expr.trivia, expr.operator),
        startsWithPath(expr.operand) ? space : [],
        translator.expression(expr.operand),
      ];
    case 'has':
      return [
        translator.expression(expr.subject),
        softLine,
        token(expr.question, '?'),
        space,
        pathDoc(translator, expr.path),
      ];
    case 'broken':
      return expr.text;
  }
}

function selectDoc(select: Select): Doc {
  const { subject, path, fallback } = select;
  const orElse =
    fallback === undefined
      ? []
      : [
          softLine,
          nest([token(fallback.keyword, 'or'), space, translator.expression(fallback.expr)]),
        ];
  return [translator.term(subject), beforePath(subject), pathDoc(translator, path), orElse];
}

/** Whether a `-` right before the expression would become part of a path. */
function startsWithPath(expr: Expr): boolean {
  switch (expr.kind) {
    case 'path':
      return true;
    case 'select':
    case 'has':
      return startsWithPath(expr.subject);
    case 'apply':
      return startsWithPath(expr.fn);
    case 'binary':
      return startsWithPath(expr.left);
    default:
      return false;
  }
}

/** What may stand between a subject and its dot: `1.a` would be read as a float, `./a.b` as a path. */
function beforePath(subject: Expr): Doc {
  switch (subject.kind) {
    case 'integer':
    case 'float':
    case 'path':
      return space;
    case 'identifier':
    case 'searchPath':
      return [];
    case 'parens':
      return softBreak;
    default:
      return breakHere;
  }
}

function enclosingParensDoc(parens: Parens): Doc {
  const { open, inner, close } = parens;
  return group([
    token(trailingMovedUp(open), '('),
    nest([enclosedDoc(translator, inner), leading(close.leading)]),
    token(withoutLeading(close), ')'),
  ]);
}
