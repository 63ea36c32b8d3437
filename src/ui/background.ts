/** What the page does by itself once it can be used. */

import { restoreSets } from './addedSets.ts';
import { watchFindings } from './diagnosing.ts';
import { listenForDrops } from './open/dropOnPage.ts';
import { watchForOldNames } from './renames.ts';

export function startBackground(): void {
  watchForOldNames();
  listenForDrops(window);
  watchFindings();
  void restoreSets();
}
