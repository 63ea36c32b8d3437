/** What a setting's path means today, in short and as plain data: enough to show it as a field. */

import type { AttrPath } from '../nix/value.ts';
import type { OptionType } from '../option/type.ts';
import type { Catalog } from './catalog.ts';
import { currentPath } from './moveRenamed.ts';
import { standingOf } from './standing.ts';

export type Summary =
  | {
      /** The option itself, or a part of its value. */
      readonly kind: 'known';
      readonly type: OptionType;
      readonly defaultText: string | undefined;
      readonly readOnly: boolean;
    }
  | { readonly kind: 'renamed'; readonly to: AttrPath }
  | { readonly kind: 'removed'; readonly message: string }
  | { readonly kind: 'group' }
  | { readonly kind: 'unknown' };

export function summaryOf(catalog: Catalog, path: AttrPath): Summary {
  const standing = standingOf(catalog, path);
  switch (standing.kind) {
    case 'option': {
      const { defaultText, readOnly } = standing.option;
      return { kind: 'known', type: standing.type, defaultText, readOnly };
    }
    case 'inside': {
      const { readOnly } = standing.option;
      return { kind: 'known', type: standing.type, defaultText: undefined, readOnly };
    }
    case 'group':
      return { kind: 'group' };
    case 'renamed':
      return { kind: 'renamed', to: currentPath(catalog, path) };
    case 'removed':
      return { kind: 'removed', message: standing.message };
    case 'unknown':
      return { kind: 'unknown' };
  }
}
