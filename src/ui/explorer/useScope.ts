/** Whose settings a module set describes, added ones included. */

import type { Scope } from '../../essentials/section.ts';
import { useView } from '../../store/hooks.ts';
import { scopeOf } from './sets.ts';

export function useScope(set: string): Scope {
  return scopeOf(
    set,
    useView((view) => view.addedSets),
  );
}
