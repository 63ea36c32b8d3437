/** One option of one module set, in the form that a search can be narrowed to. */

import { printOptionName } from './optionName.ts';

/** How an option is named in the `only` of a filter. */
export function filterKey(set: string, path: readonly string[]): string {
  return `${set} ${printOptionName(path)}`;
}
