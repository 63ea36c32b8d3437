/** What the page does by itself once it can be used. */

import { restoreSets } from './addedSets.ts';
import { watchForOldNames } from './renames.ts';

export function startBackground(): void {
  watchForOldNames();
  void restoreSets();
}
