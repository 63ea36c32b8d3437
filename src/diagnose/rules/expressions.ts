/** Nix expressions and paths that a person wrote must be Nix. */

import type { Config } from '../../config/config.ts';
import { parse } from '../../nix/parse.ts';
import type { Value } from '../../nix/value.ts';
import { type Finding, findingOf } from '../finding.ts';
import { nixProblem } from '../nixProblem.ts';
import { leavesInForce, valuesIn } from '../settingsWalk.ts';

export function expressions(config: Config): readonly Finding[] {
  return leavesInForce(config).flatMap(({ value, place }) => {
    for (const inner of valuesIn(value)) {
      const problem = problemOf(inner);
      if (problem !== undefined) return findingOf('error', 'expression', place, problem);
    }
    return [];
  });
}

function problemOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'raw':
      return value.text.trim() === '' ? 'Write a Nix expression here.' : nixProblem(value.text);
    case 'path': {
      const { expr, errors } = parse(value.text);
      return errors.length === 0 && expr.kind === 'path'
        ? undefined
        : 'This is not a path. Write one such as ./dotfiles/zshrc or /etc/hosts.';
    }
    case 'package':
      return value.attrPath.length > 0 && value.attrPath.every((name) => name !== '')
        ? undefined
        : 'Write the name of a package, such as git or python3Packages.requests.';
    default:
      return undefined;
  }
}
