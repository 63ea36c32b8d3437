/**
 * The one document of the app: the Config, and the text of fields that is not a value yet, with undo
 * and redo across both. Nothing else holds what a person chose.
 */

import { type TemporalState, temporal } from 'zundo';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Config } from '../config/config.ts';
import { defaultConfig } from '../config/defaults.ts';
import type { Place } from '../config/place.ts';

export interface Document {
  readonly config: Config;
  /** What stands in fields whose text could not be turned into a value, by place. */
  readonly draftInputs: Readonly<Record<Place, string>>;
  /** Where the edit that led here happened; empty for the whole. */
  readonly place: Place;
}

export type ConfigStore = StoreApi<Document> & {
  readonly temporal: StoreApi<TemporalState<Document>>;
  /** Changes the config for the field at `place`, whose text is a value from now on. */
  readonly edit: (place: Place, change: (config: Config) => Config) => void;
  /** Keeps the text of the field at `place` that is no value, and leaves the config as it is. */
  readonly keepInput: (place: Place, text: string) => void;
  /** Another config altogether, as one step that can be undone. */
  readonly open: (config: Config, draftInputs?: Document['draftInputs']) => void;
  /** Another config to begin with: nothing before it can be undone. */
  readonly start: (config: Config) => void;
  /** Each gives the place that changed, or undefined where there was nothing to do. */
  readonly undo: () => Place | undefined;
  readonly redo: () => Place | undefined;
};

/** Edits of one place that follow each other within this many milliseconds are one step. */
export const groupWithin = 1_000;
const longestHistory = 200;

/** A store with its own history; `now` is a clock in milliseconds. */
export function createConfigStore(
  config: Config = defaultConfig,
  now: () => number = () => performance.now(),
): ConfigStore {
  let last: { readonly place: Place; readonly at: number } | undefined;
  let continues = false;

  const store = createStore<Document>()(
    temporal((): Document => ({ config, draftInputs: {}, place: '' }), {
      limit: longestHistory,
      // What counts as equal is not recorded.
      equality: () => continues,
    }),
  );

  function change(place: Place, next: Pick<Document, 'config' | 'draftInputs'>): void {
    const old = store.getState();
    if (next.config === old.config && next.draftInputs === old.draftInputs) return;
    const at = now();
    continues = last !== undefined && last.place === place && at - last.at < groupWithin;
    last = { place, at };
    store.setState({ ...next, place });
    continues = false;
  }

  function step(direction: 'undo' | 'redo'): Place | undefined {
    last = undefined;
    const before = store.getState();
    store.temporal.getState()[direction]();
    const after = store.getState();
    if (before === after) return undefined;
    return direction === 'undo' ? before.place : after.place;
  }

  return Object.assign(store, {
    edit: (place: Place, edited: (config: Config) => Config) => {
      const { config, draftInputs } = store.getState();
      change(place, { config: edited(config), draftInputs: without(draftInputs, place) });
    },
    keepInput: (place: Place, text: string) => {
      const { config, draftInputs } = store.getState();
      if (draftInputs[place] === text) return;
      change(place, { config, draftInputs: { ...draftInputs, [place]: text } });
    },
    open: (config: Config, draftInputs: Document['draftInputs'] = {}) => {
      last = undefined;
      change('', { config, draftInputs });
      last = undefined;
    },
    start: (config: Config) => {
      last = undefined;
      store.setState({ config, draftInputs: {}, place: '' });
      store.temporal.getState().clear();
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
  });
}

function without(inputs: Document['draftInputs'], place: Place): Document['draftInputs'] {
  if (!(place in inputs)) return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([at]) => at !== place));
}

/** The page's own document. */
export const configStore = createConfigStore();
