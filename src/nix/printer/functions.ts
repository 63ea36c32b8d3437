/** Functions as documents: their parameters, and where their body starts. */

import {
  breakHere,
  type Doc,
  group,
  hardLine,
  join,
  line,
  marked,
  nest,
  space,
  styled,
} from '../layout/doc.ts';
import {
  bare,
  type Ellipsis,
  type Expr,
  type Formal,
  type Formals,
  type Lambda,
  type Parameter,
} from '../tree.ts';
import { changeLast, lastTrivia } from '../treeEdges.ts';
import {
  hasComments,
  leading,
  preceded,
  token,
  trailingMovedUp,
  withoutLeading,
  withoutTrailing,
} from './comments.ts';
import { fitsOneLine, isAbsorbable, isAbsorbableExpr } from './shapes.ts';
import type { Translator } from './translator.ts';

export function lambdaDoc(translator: Translator, lambda: Lambda): Doc {
  const { parameter, colon, body } = lambda;
  const head = [parameterDoc(translator, parameter), token(colon, ':')];
  if (parameter.kind === 'identifier') {
    return group([breakHere, head, curriedBody(translator, body, 1)]);
  }
  if (parameter.kind === 'formals' && fitsOneLine(parameter) && isAbsorbableExpr(body)) {
    return [head, space, group(translator.expression(body), 'priority')];
  }
  if (isAbsorbable(body)) return [head, line, group(translator.wideTerm(body))];
  return [head, line, translator.expression(body)];
}

/** Functions of one name that follow each other stand on one line: `final: prev: …`. */
function curriedBody(translator: Translator, body: Expr, depth: number): Doc {
  if (body.kind === 'lambda' && body.parameter.kind === 'identifier') {
    const inner = [
      parameterDoc(translator, body.parameter),
      token(body.colon, ':'),
      curriedBody(translator, body.body, depth + 1),
    ];
    return [space, marked(body.mark, inner)];
  }
  if (isAbsorbableExpr(body)) return [space, group(translator.absorbed(body, false), 'priority')];
  return [depth <= 2 ? line : hardLine, translator.expression(body)];
}

function parameterDoc(translator: Translator, parameter: Parameter): Doc {
  switch (parameter.kind) {
    case 'identifier':
      return token(parameter.trivia, parameter.name);
    case 'named':
      return [
        parameterDoc(translator, parameter.first),
        token(parameter.at, '@'),
        parameterDoc(translator, parameter.second),
      ];
    case 'formals':
      return formalsDoc(translator, parameter);
  }
}

function formalsDoc(translator: Translator, formals: Formals): Doc {
  const { open, close } = formals;
  const opening = token(trailingMovedUp(open), '{');
  if (formals.formals.length === 0) return group([opening, space, token(close, '}')]);
  const separator = fitsOneLine(formals) ? line : hardLine;
  const docs = tidied(formals.formals).map((formal, index, all) =>
    formalDoc(translator, formal, index === all.length - 1),
  );
  return group([
    opening,
    separator,
    nest(join(docs, separator)),
    separator,
    nest(leading(close.leading)),
    token(withoutLeading(close), '}'),
  ]);
}

/** A parameter; the comma after the last one is only for broken groups. */
function formalDoc(translator: Translator, formal: Formal | Ellipsis, isLast: boolean): Doc {
  if (formal.kind === 'ellipsis') return token(formal.trivia, '...');
  const { name, fallback, comma } = formal;
  const quiet = isLast && comma !== undefined && !hasComments(comma);
  const after = quiet || comma === undefined ? [] : token(comma, ',');
  const doc =
    fallback === undefined
      ? [token(name.trivia, name.name), after]
      : group([
          token(name.trivia, name.name),
          space,
          nest([token(fallback.question, '?'), translator.rightSide(fallback.expr)]),
          after,
        ]);
  return quiet ? [doc, styled('ifBroken', ',')] : doc;
}

/** Parameters with a comma after the last, and comments where they belong once commas end the lines. */
function tidied(formals: readonly (Formal | Ellipsis)[]): readonly (Formal | Ellipsis)[] {
  const moved: (Formal | Ellipsis)[] = [];
  let carried: Formal['name']['trivia']['leading'] = [];
  for (const [index, formal] of formals.entries()) {
    const preceding = preceded(carried);
    carried = [];
    if (formal.kind === 'ellipsis') {
      moved.push({ ...formal, trivia: preceding(formal.trivia) });
      continue;
    }
    const name = { ...formal.name, trivia: preceding(formal.name.trivia) };
    let comma = formal.comma;
    if (index === formals.length - 1) comma ??= bare;
    else if (comma !== undefined && comma.trailing === undefined) {
      carried = comma.leading;
      comma = bare;
    }
    moved.push(commentAfterComma({ ...formal, name, comma }));
  }
  return moved;
}

/** `, name # comment` had the comment before the comma that now follows. */
function commentAfterComma(formal: Formal): Formal {
  const { name, fallback, comma } = formal;
  if (comma === undefined || hasComments(comma)) return formal;
  const { trailing } = fallback === undefined ? name.trivia : lastTrivia(fallback.expr);
  if (trailing === undefined) return formal;
  const moved = { ...formal, comma: { leading: [], trailing } };
  if (fallback === undefined) {
    return { ...moved, name: { ...name, trivia: withoutTrailing(name.trivia) } };
  }
  return { ...moved, fallback: { ...fallback, expr: changeLast(fallback.expr, withoutTrailing) } };
}
