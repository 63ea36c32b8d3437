/** Another release, and what it means for the options that are set. */

import { setRelease } from '../config/flakeEdits.ts';
import type { ReleaseName } from '../config/releases.ts';
import { configStore } from '../store/configStore.ts';
import { look } from '../store/viewStore.ts';
import { say } from './controls/Status.tsx';
import { worker } from './worker.ts';

/** Changes the release at once; what there is to say about it follows. */
export async function changeRelease(release: ReleaseName): Promise<void> {
  const from = configStore.getState().config.release;
  configStore.edit('/release', (config) => setRelease(config, release));
  const { config } = configStore.getState();
  try {
    const releaseChanges = await worker().releaseChanges({ config, from });
    if (configStore.getState().config.release !== release) return;
    if (releaseChanges.length > 0) look({ dialog: 'release', releaseChanges });
    else
      say({ text: 'No option that you have set is renamed, gone, or of another default there.' });
  } catch {
    // Without catalogs there is nothing to compare; the findings will tell what they can.
  }
}
