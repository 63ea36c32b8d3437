/** What is in a folded part, in a few words. */

import type { Value } from '../../nix/value.ts';
import { literalInWords } from '../../option/inWords.ts';

export function summaryOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  switch (value.kind) {
    case 'attrs':
      return value.attrs.length === 0 ? 'empty' : `${value.attrs.length} set`;
    case 'list':
      return value.items.length === 0
        ? 'empty'
        : `${value.items.length} item${value.items.length === 1 ? '' : 's'}`;
    case 'raw':
      return 'Nix';
    default:
      return literalInWords(value);
  }
}
