/** What a flake hands to its modules besides their own arguments. */

import { moduleValue } from '../../generate/source/moduleValue.ts';
import { fileScope } from '../../generate/source/sets.ts';
import { emptyAttrs } from '../../nix/attrs.ts';
import type { Attrs } from '../../nix/value.ts';
import type { Outputs } from './outputs.ts';
import type { Sight } from './sight.ts';

export interface SpecialArgs {
  readonly passInputs: boolean;
  readonly args: Attrs;
}

/** Those of the first configuration that has any. */
export function specialArgsOf(sight: Sight, { systems, homes }: Outputs): SpecialArgs {
  const all = [
    ...[...systems, ...homes].flatMap(({ special }) => special ?? []).map(sight.see),
    ...systems.flatMap(({ homeManager }) =>
      homeManager.settings.map((one) => sight.attribute(one, 'extraSpecialArgs')),
    ),
  ];
  const found = all.find((one) => one.kind === 'set');
  if (found?.kind !== 'set') return { passInputs: false, args: emptyAttrs };
  const bindings = (found.expr?.bindings ?? []).filter(({ kind }) => kind === 'binding');
  const value =
    found.expr === undefined
      ? emptyAttrs
      : moduleValue({ ...found.expr, keyword: undefined, bindings }, fileScope);
  return {
    passInputs: found.entries.has('inputs'),
    args: value.kind === 'attrs' ? value : emptyAttrs,
  };
}
