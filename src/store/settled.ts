/** The config as it was before the edits of the last moments: what has just changed is the difference. */

import { useSyncExternalStore } from 'react';
import type { Config } from '../config/config.ts';
import { type ConfigStore, configStore } from './configStore.ts';

/** Milliseconds without an edit after which what changed is no longer news. */
export const settlesAfter = 1_500;

interface Settled {
  readonly read: () => Config;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Follows a store from now on. */
export function createSettled(store: ConfigStore): Settled {
  const listeners = new Set<() => void>();
  let settled = store.getState().config;
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(({ config }, old) => {
    if (config === old.config) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      settled = store.getState().config;
      for (const listener of listeners) listener();
    }, settlesAfter);
  });
  return {
    read: () => settled,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const settledConfig = createSettled(configStore);

/** The config as it was when nobody had edited it for a moment. */
export function useSettled(): Config {
  return useSyncExternalStore(settledConfig.subscribe, settledConfig.read);
}
