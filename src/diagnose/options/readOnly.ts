/** Options that can only be read, be they set by themselves or inside the value of another. */

import { optionAt } from '../../catalog/catalog.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { type Finding, removing } from '../finding.ts';
import type { Scope } from './scope.ts';

export function readOnlyFinding({ place }: Scope, path: AttrPath): Finding {
  return {
    code: 'read-only',
    severity: 'error',
    place: place(path),
    message: 'This can only be read: other options decide what it is.',
    fix: 'Set those instead, or leave it out.',
    mends: [removing(place(path))],
  };
}

/** What is set of such options inside the value of the option at `path`. */
export function readOnlyIn(scope: Scope, path: AttrPath, value: Value): readonly Finding[] {
  if (value.kind !== 'attrs') return [];
  return value.attrs.flatMap((attr) => {
    const at = [...path, attr.name];
    return optionAt(scope.catalog, at)?.readOnly === true
      ? [readOnlyFinding(scope, at)]
      : readOnlyIn(scope, at, attr.value);
  });
}
