/** What the names of a function's parameter mean when it is given an argument. */

import type { Formals, Parameter } from '../../nix/tree.ts';
import { known, type Later, type Scope, type Seen, unknown } from './seen.ts';

export interface Arguments {
  readonly later: Later;
  readonly seen: () => Seen;
  readonly attribute: (seen: Seen, name: string) => Seen;
}

/** The scope of a function's body. */
export function parameterScope(
  parameter: Parameter,
  argument: Arguments,
  outer: Scope,
  file: string,
): Scope {
  const names = new Map<string, Later>();
  const scope: Scope = { names, within: undefined, outer };
  addNames(parameter, argument, names, scope, file);
  return scope;
}

function addNames(
  parameter: Parameter,
  argument: Arguments,
  names: Map<string, Later>,
  scope: Scope,
  file: string,
): void {
  switch (parameter.kind) {
    case 'identifier':
      names.set(parameter.name, argument.later);
      return;
    case 'named':
      addNames(parameter.first, argument, names, scope, file);
      addNames(parameter.second, argument, names, scope, file);
      return;
    case 'formals':
      addFormals(parameter, argument, names, scope, file);
  }
}

function addFormals(
  { formals }: Formals,
  argument: Arguments,
  names: Map<string, Later>,
  scope: Scope,
  file: string,
): void {
  const seen = argument.seen();
  for (const one of formals) {
    if (one.kind === 'ellipsis') continue;
    const { name } = one.name;
    const given =
      seen.kind === 'set' ? seen.entries.get(name) : known(argument.attribute(seen, name));
    if (given !== undefined) names.set(name, given);
    else if (one.fallback !== undefined) {
      names.set(name, { kind: 'expr', expr: one.fallback.expr, scope, file });
    } else names.set(name, known(unknown));
  }
}
