/** Applications as documents: the last argument opens on the line of the function where that can be had. */

import {
  breakHere,
  type Doc,
  flattened,
  group,
  hardLine,
  line,
  marked,
  nest,
  space,
} from '../layout/doc.ts';
import type { Apply, Expr, Parens, Trivia, Trivium } from '../tree.ts';
import { changeFirst } from '../treeEdges.ts';
import {
  asLines,
  hasComments,
  leading,
  preceded,
  token,
  trailingMovedUp,
  withoutLeading,
  withoutTrailing,
} from './comments.ts';
import { listDoc } from './items.ts';
import { isAbsorbable, isSimple } from './shapes.ts';
import type { ApplicationOptions, Translator } from './translator.ts';

/** Lists of at most so many simple items may stay on one line as arguments. */
const shortList = 6;

export function applicationDoc(
  translator: Translator,
  apply: Apply,
  options: ApplicationOptions,
): Doc {
  const { fn, argument } = apply;
  const { before, breaksAfter } = options;
  const { expr: bareFn, comments } = withoutFirstComments(fn);
  const moved = leading(comments);
  const indents = options.indentFunction && comments.length === 0;
  const after = breaksAfter ? breakHere : [];
  const end = breaksAfter && comments.length > 0 ? hardLine : [];
  if (bareFn.kind === 'apply' && bareFn.argument.kind === 'list' && argument.kind === 'list') {
    const lists = [bareFn.argument, argument].map((list) => [
      line,
      nest(group(innerArgument(translator, list))),
    ]);
    const first = functionDoc(translator, bareFn.fn, indents);
    return [moved, group([before, group(first, 'transparent'), lists, after]), end];
  }
  const head = [before, group(functionDoc(translator, bareFn, indents), 'transparent')];
  const last = lastArgument(translator, argument);
  const short = isSimple({ ...apply, fn: bareFn }) ? flattened(head) : undefined;
  const call = short === undefined ? group([head, line, last, after]) : group([short, space, last]);
  return [moved, call, end];
}

/** The function without the comments before it, which would break the whole application. */
function withoutFirstComments(fn: Expr): {
  readonly expr: Expr;
  readonly comments: readonly Trivium[];
} {
  let comments: readonly Trivium[] = [];
  const expr = changeFirst(fn, (trivia: Trivia): Trivia => {
    if (!hasComments(trivia)) return trivia;
    const all = trailingMovedUp(trivia).leading;
    comments = all.filter((trivium) => trivium.kind !== 'language');
    return { leading: all.filter((trivium) => trivium.kind === 'language'), trailing: undefined };
  });
  return { expr, comments };
}

/** The function and all arguments but the last. */
function functionDoc(translator: Translator, expr: Expr, indents: boolean): Doc {
  if (expr.kind !== 'apply') {
    const doc = translator.expression(expr);
    return indents ? nest(group([breakHere, doc])) : doc;
  }
  const { fn, argument } = expr;
  if (fn.kind === 'apply' && fn.argument.kind === 'list' && argument.kind === 'list') {
    const lists = [fn.argument, argument].map((list) => [
      line,
      group(innerArgument(translator, list)),
    ]);
    const first = group(functionDoc(translator, fn.fn, indents), 'transparent');
    return marked(expr.mark, group([first, nest(group(lists))], 'transparent'));
  }
  const first = group(functionDoc(translator, fn, indents), 'transparent');
  const style = argument.kind === 'select' ? 'regular' : 'priority';
  const last = nest(group(innerArgument(translator, argument), style));
  return marked(expr.mark, [first, line, last]);
}

function innerArgument(translator: Translator, argument: Expr): Doc {
  if (argument.kind === 'list' && argument.items.length <= shortList) {
    const { items } = argument;
    if (items.every((item) => item.kind === 'comments' || isSimple(item))) {
      return marked(argument.mark, listDoc(translator, argument, line));
    }
  }
  return translator.expression(argument);
}

function lastArgument(translator: Translator, argument: Expr): Doc {
  if (isAbsorbable(argument)) return group(nest(translator.term(argument)), 'priority');
  if (argument.kind !== 'parens') return group(nest(translator.expression(argument)));
  return absorbedCall(translator, argument) ?? parensDoc(translator, argument);
}

/** `(x: { … })` and `(f { … })`: nothing breaks before the brackets inside. */
function absorbedCall(translator: Translator, parens: Parens): Doc | undefined {
  const { open, inner, close } = parens;
  if (hasComments(open)) return undefined;
  if (inner.kind === 'lambda' && inner.parameter.kind === 'identifier') {
    const { parameter, colon, body } = inner;
    if (!isAbsorbable(body) || hasComments(parameter.trivia) || hasComments(colon))
      return undefined;
    const doc = marked(inner.mark, [parameter.name, ':', space, translator.wideTerm(body)]);
    return group(nest(marked(parens.mark, ['(', doc, token(close, ')')])), 'priority');
  }
  if (inner.kind === 'apply' && inner.fn.kind === 'identifier') {
    const { fn, argument } = inner;
    if (!isAbsorbable(argument) || hasComments(fn.trivia) || hasComments(close)) return undefined;
    const call = [translator.expression(fn), space, translator.wideTerm(argument)];
    return group(nest(marked(parens.mark, ['(', marked(inner.mark, call), ')'])), 'priority');
  }
  return undefined;
}

/** Parentheses that open on the line before; comments at their edges move inside. */
export function parensDoc(translator: Translator, parens: Parens): Doc {
  const { open, inner, close } = parens;
  const body = changeFirst(inner, preceded(asLines(open.trailing)));
  const doc = [
    token(withoutTrailing(open), '('),
    breakHere,
    group(nest([translator.expression(body), leading(close.leading)])),
    breakHere,
    token(withoutLeading(close), ')'),
  ];
  return group(nest(marked(parens.mark, doc)), 'priority');
}
