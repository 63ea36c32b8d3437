/** The values of a type that can be listed, as Nix. */

import type { Suggestion } from '../../editor/hints.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { print } from '../../nix/print.ts';
import type { Value } from '../../nix/value.ts';
import type { OptionType } from '../../option/type.ts';

/** On and off, nothing, and the choices of an enum; none for what has no end of values. */
export function valueSuggestions(type: OptionType): readonly Suggestion[] {
  return [...new Set(valuesOf(type).map((value) => print(expressionOf(value)).text.trim()))].map(
    (text) => ({ text, detail: '', kind: 'value' }),
  );
}

function valuesOf(type: OptionType): readonly Value[] {
  switch (type.kind) {
    case 'boolean':
      return [
        { kind: 'boolean', value: true },
        { kind: 'boolean', value: false },
      ];
    case 'enum':
      return type.values;
    case 'nullOr':
      return [...valuesOf(type.of), { kind: 'null' }];
    case 'either':
      return type.branches.flatMap(valuesOf);
    default:
      return [];
  }
}
