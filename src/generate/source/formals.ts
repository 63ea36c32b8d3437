/** The arguments of a module, with those that its new values need. */

import * as build from '../../nix/build.ts';
import { moduleArguments } from '../../nix/freeNames.ts';
import { bare, type Expr, type Formal, type Formals, type Parameter } from '../../nix/tree.ts';
import { formalsOf } from '../moduleExpression.ts';
import { parameterNames, type Scope } from './sets.ts';

/**
 * The module as a function that is given these names too, as far as nothing in the file gives them a
 * meaning: `scope` is where the settings stand.
 */
export function withArguments(expr: Expr, names: ReadonlySet<string>, scope: Scope): Expr {
  const missing = new Set(
    [...names].filter(
      (name) => !scope.names.has(name) && (!scope.inWith || moduleArguments.has(name)),
    ),
  );
  return missing.size === 0 ? expr : given(expr, formalsOf(missing));
}

function given(expr: Expr, names: readonly string[]): Expr {
  switch (expr.kind) {
    case 'parens':
      return { ...expr, inner: given(expr.inner, names) };
    case 'lambda':
      return { ...expr, parameter: extended(expr.parameter, names) };
    default:
      return build.lambda(names, { ellipsis: true }, expr);
  }
}

function extended(parameter: Parameter, names: readonly string[]): Parameter {
  switch (parameter.kind) {
    case 'identifier': {
      const { parameter: formals } = build.lambda(names, { ellipsis: true }, build.nullValue);
      if (formals.kind !== 'formals') return parameter;
      return { kind: 'named', start: 0, end: 0, first: parameter, at: bare, second: formals };
    }
    case 'named':
      return parameter.first.kind === 'formals'
        ? { ...parameter, first: longer(parameter.first, names) }
        : parameter.second.kind === 'formals'
          ? { ...parameter, second: longer(parameter.second, names) }
          : parameter;
    case 'formals':
      return longer(parameter, names);
  }
}

/** The names after those that are there, before `...`. */
function longer(formals: Formals, names: readonly string[]): Formals {
  const known = parameterNames(formals);
  const added = names
    .filter((name) => !known.includes(name))
    .map(
      (name): Formal => ({
        kind: 'formal',
        name: build.identifier(name),
        fallback: undefined,
        comma: bare,
      }),
    );
  const own = formals.formals.flatMap((one) => (one.kind === 'formal' ? [one] : []));
  const ends = formals.formals.filter(({ kind }) => kind === 'ellipsis');
  const all = [...own.map((one) => ({ ...one, comma: one.comma ?? bare })), ...added];
  const last = all.length - 1;
  return {
    ...formals,
    formals: [
      ...all.map((one, index) =>
        index === last && ends.length === 0 ? { ...one, comma: own.at(-1)?.comma } : one,
      ),
      ...ends,
    ],
  };
}
