/** The arguments of a module, with those that its new values need. */

import * as build from '../../nix/build.ts';
import { addFreeNames, moduleArguments } from '../../nix/freeNames.ts';
import {
  bare,
  type Expr,
  type Formal,
  type Formals,
  type Lambda,
  type Parameter,
} from '../../nix/tree.ts';
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
    case 'formals':
      return changedFormals(parameter, (formals) => longer(formals, names));
  }
}

/**
 * The function of a flake's outputs with these names among its formals and without those that are `gone`
 * and mean nothing in it; where `...` takes whatever comes, names are not needed.
 */
export function withOutputNames(
  { parameter, body, ...rest }: Lambda,
  names: readonly string[],
  gone: readonly string[],
): Lambda {
  const used = new Set<string>();
  addFreeNames(body, used);
  const change = (formals: Formals): Formals => {
    const isOpen = formals.formals.some(({ kind }) => kind === 'ellipsis');
    const kept = formals.formals.filter(
      (one) => one.kind !== 'formal' || !gone.includes(one.name.name) || used.has(one.name.name),
    );
    const left = kept.length === formals.formals.length ? formals : withoutComma(formals, kept);
    return isOpen || names.every((name) => parameterNames(formals).includes(name))
      ? left
      : longer(left, names);
  };
  return { ...rest, parameter: changedFormals(parameter, change), body };
}

/** These of the formals; the last has a comma only if the last had one before. */
function withoutComma(formals: Formals, kept: Formals['formals']): Formals {
  const before = formals.formals.at(-1);
  const last = kept.at(-1);
  if (before?.kind !== 'formal' || last?.kind !== 'formal') return { ...formals, formals: kept };
  return { ...formals, formals: [...kept.slice(0, -1), { ...last, comma: before.comma }] };
}

function changedFormals(parameter: Parameter, change: (formals: Formals) => Formals): Parameter {
  switch (parameter.kind) {
    case 'identifier':
      return parameter;
    case 'formals':
      return change(parameter);
    case 'named': {
      const { first, second } = parameter;
      return {
        ...parameter,
        first: first.kind === 'formals' ? change(first) : first,
        second: second.kind === 'formals' ? change(second) : second,
      };
    }
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
