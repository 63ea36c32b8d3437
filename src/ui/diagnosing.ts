/** Has the worker diagnose the config whenever it has changed, one question at a time. */

import type { Config } from '../config/config.ts';
import { configStore } from '../store/configStore.ts';
import { showFindings } from '../store/findings.ts';
import { viewStore } from '../store/viewStore.ts';
import { worker } from './worker.ts';

/** Milliseconds after an edit before it is diagnosed: nobody reads findings between two keystrokes. */
const pause = 80;

/** Starts with what needs no catalog, so that the first findings do not wait for the network. */
export function watchFindings(): void {
  let diagnosed: Config | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), pause);
  };

  async function look(): Promise<void> {
    const { config } = configStore.getState();
    if (busy || config === diagnosed) return;
    busy = true;
    if (diagnosed === undefined) showFindings(await worker().diagnose({ config, lookUp: false }));
    showFindings(await lookedUp(config));
    diagnosed = config;
    busy = false;
    if (configStore.getState().config !== config) later();
  }

  configStore.subscribe(later);
  viewStore.subscribe(({ addedSets }, before) => {
    if (addedSets === before.addedSets) return;
    diagnosed = undefined;
    later();
  });
  void look();
}

/** Without catalogs, as without a network, there is still much to say. */
async function lookedUp(config: Config) {
  try {
    return await worker().diagnose({ config, lookUp: true });
  } catch {
    return worker().diagnose({ config, lookUp: false });
  }
}
