/** The stores as React sees them. */

import { useStore } from 'zustand';
import type { Config, Home, Host } from '../config/config.ts';
import type { Place } from '../config/place.ts';
import { configStore } from './configStore.ts';
import { type View, viewStore } from './viewStore.ts';

/** What `read` takes from the config; it must give the same object while nothing changed. */
export function useConfig<T>(read: (config: Config) => T): T {
  return useStore(configStore, ({ config }) => read(config));
}

const whole = (config: Config): Config => config;

/** All of the config, for what depends on all of it. */
export function useWholeConfig(): Config {
  return useConfig(whole);
}

export function useView<T>(read: (view: View) => T): T {
  return useStore(viewStore, read);
}

/** The text of the field at `place` where it could not be turned into a value. */
export function useDraftInput(place: Place): string | undefined {
  return useStore(configStore, ({ draftInputs }) => draftInputs[place]);
}

/** All such texts, by place. */
export function useDraftInputs(): Readonly<Record<Place, string>> {
  return useStore(configStore, ({ draftInputs }) => draftInputs);
}

/** The host that is edited, and its number. */
export function useHost(): { readonly host: Host; readonly index: number } {
  const wanted = useView((view) => view.host);
  const hosts = useConfig((config) => config.hosts);
  return { host: at(hosts, wanted), index: Math.min(wanted, hosts.length - 1) };
}

/** The home that is edited, and its number; undefined where the config has no home. */
export function useHome(): { readonly home: Home; readonly index: number } | undefined {
  const wanted = useView((view) => view.home);
  const homes = useConfig((config) => config.homes);
  if (homes.length === 0) return undefined;
  return { home: at(homes, wanted), index: Math.min(wanted, homes.length - 1) };
}

/** Whether there is a step to take back, and one to take again. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  return {
    canUndo: useStore(configStore.temporal, ({ pastStates }) => pastStates.length > 0),
    canRedo: useStore(configStore.temporal, ({ futureStates }) => futureStates.length > 0),
  };
}

function at<T>(items: readonly T[], wanted: number): T {
  const found = items[wanted] ?? items.at(-1);
  if (found === undefined) throw new Error('a config has at least one host');
  return found;
}
