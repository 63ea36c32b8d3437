/** Strings and paths as documents: their text stays as it is, only what is interpolated is laid out. */

import {
  breakHere,
  type Doc,
  flattened,
  group,
  join,
  nest,
  newline,
  offset,
  textWidth,
} from '../layout/doc.ts';
import type { Interpolation, StringExpr, StringPart } from '../tree.ts';
import { leading } from './comments.ts';
import { isAbsorbable, isAbsorbableExpr, isSimple, isTerm } from './shapes.ts';
import type { Translator } from './translator.ts';

/** Interpolations up to this width are never broken. */
const shortInterpolation = 30;

export function stringDoc(translator: Translator, string: StringExpr): Doc {
  const { quotes, lines } = string;
  if (quotes === '"') return simpleStringDoc(translator, lines);
  return group([
    "''",
    lines.length > 1 ? breakHere : [],
    nest(
      join(
        lines.map((parts) => lineDoc(translator, parts)),
        newline,
      ),
    ),
    "''",
  ]);
}

/** Between `"` a line break is text like any other: what follows must not be indented. */
export function simpleStringDoc(translator: Translator, lines: StringExpr['lines']): Doc {
  return group([
    '"',
    join(
      lines.map((parts) => lineDoc(translator, parts)),
      '\n',
    ),
    '"',
  ]);
}

/** One line of a string. What is broken in it is indented as far as the text of the line is. */
export function lineDoc(translator: Translator, parts: readonly StringPart[]): Doc {
  const [first, second, third] = parts;
  if (first === undefined) return [];
  if (first.kind === 'interpolation') {
    if (second !== undefined) return parts.map((part) => partDoc(translator, part));
    return first.after.length === 0 ? aloneDoc(translator, first) : spaciousDoc(translator, first);
  }
  if (
    second?.kind === 'interpolation' &&
    third === undefined &&
    second.after.length === 0 &&
    /^ *$/.test(first.text)
  ) {
    return [first.text, offset(first.text.length, aloneDoc(translator, second))];
  }
  const indent = /^\s*/.exec(first.text)?.[0] ?? '';
  const others = parts.slice(1).map((part) => partDoc(translator, part));
  return [first.text, offset(textWidth(indent), others)];
}

/** An interpolation that has its line to itself is laid out like an expression in parentheses. */
function aloneDoc(translator: Translator, { expr }: Interpolation): Doc {
  return group(['${', nest(enclosedDoc(translator, expr)), '}']);
}

/** What stands in brackets that belong to it alone. */
export function enclosedDoc(translator: Translator, expr: Interpolation['expr']): Doc {
  if (isAbsorbableExpr(expr)) return group(translator.absorbed(expr, false));
  if (expr.kind === 'apply') {
    return translator.application(expr, {
      indentFunction: true,
      before: [],
      breaksAfter: true,
    });
  }
  const whole = group(translator.expression(expr));
  if (expr.kind !== 'select' || isAbsorbable(expr.subject)) return [breakHere, whole, breakHere];
  return [whole, breakHere];
}

function spaciousDoc(translator: Translator, part: Interpolation): Doc {
  return group(['${', breakHere, nest(wholeDoc(translator, part)), breakHere, '}']);
}

function wholeDoc(translator: Translator, { expr, after }: Interpolation): Doc {
  return group([translator.expression(expr), leading(after)]);
}

function partDoc(translator: Translator, part: StringPart): Doc {
  if (part.kind === 'text') return part.text;
  const { expr, after } = part;
  if (after.length === 0 && isTerm(expr) && isAbsorbable(expr)) {
    return group(['${', translator.term(expr), '}']);
  }
  if (after.length === 0 && isSimple(expr)) {
    const doc = translator.expression(expr);
    return ['${', flattened(doc) ?? doc, '}'];
  }
  const whole = wholeDoc(translator, part);
  const short = flattened(whole, shortInterpolation);
  return group(['${', short ?? [breakHere, nest(whole), breakHere], '}']);
}
