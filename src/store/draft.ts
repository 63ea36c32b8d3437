/**
 * Keeps edits in local storage, so that a closed tab or a crash loses nothing. Every tab has a draft
 * of its own, and holds a lock while it lives: only drafts of tabs that are gone are offered back.
 */

import { decodeLink, encodeLink } from '../carry/link.ts';
import type { Config } from '../config/config.ts';
import type { Place } from '../config/place.ts';
import type { ConfigStore } from './configStore.ts';
import { type Keep, parseKept } from './keep.ts';
import { later } from './later.ts';

const prefix = 'flakesmith.draft.';
const pause = 500;
const mostDrafts = 5;

/** A draft of an earlier visit. */
export interface Draft {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly link: string;
  readonly config: Config;
  readonly draftInputs: Readonly<Record<Place, string>>;
}

interface DraftKeeping {
  readonly store: ConfigStore;
  readonly keep: Keep;
  readonly window: Window;
  /** This tab; no other tab has the same. */
  readonly tab: string;
  readonly now: () => number;
  /** Called once when the browser does not let us keep anything. */
  readonly onBlocked: () => void;
}

/** Keeps the document of this tab from its first edit on; gives the way to stop. */
export function keepDraft({ store, keep, window, tab, now, onBlocked }: DraftKeeping): () => void {
  const writing = later(window, pause);
  const key = prefix + tab;
  const start = store.getState();
  let blocked = false;

  const save = () => {
    const { config, draftInputs } = store.getState();
    if (config === start.config && draftInputs === start.draftInputs) {
      keep.remove(key);
      return;
    }
    const draft = { savedAt: now(), link: encodeLink(config), inputs: draftInputs };
    if (keep.write(key, JSON.stringify(draft)) || blocked) return;
    blocked = true;
    onBlocked();
  };

  void window.navigator.locks?.request(key, () => new Promise(() => {}));
  const unsubscribe = store.subscribe((state, old) => {
    if (state.config !== old.config || state.draftInputs !== old.draftInputs)
      writing.schedule(save);
  });
  return () => {
    unsubscribe();
    writing.cancel();
  };
}

/**
 * The newest draft of a tab that is gone, unless it is what the address shows already. Forgets all
 * but the newest few.
 */
export async function findDraft(
  keep: Keep,
  locks: LockManager | undefined,
  shown: string,
): Promise<Draft | undefined> {
  const held = new Set((await locks?.query())?.held?.map((lock) => lock.name));
  const drafts = keep
    .keys(prefix)
    .filter((key) => !held.has(key))
    .flatMap((key) => decodeDraft(key, parseKept(keep.read(key))) ?? [])
    .sort((a, b) => b.savedAt - a.savedAt);
  for (const old of drafts.slice(mostDrafts)) keep.remove(old.key);
  const [newest] = drafts;
  if (newest === undefined) return undefined;
  if (newest.link === shown && Object.keys(newest.draftInputs).length === 0) {
    keep.remove(newest.key);
    return undefined;
  }
  return newest;
}

export function forgetDraft(keep: Keep, draft: Draft): void {
  keep.remove(draft.key);
}

function decodeDraft(key: string, kept: unknown): Draft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  if (!('savedAt' in kept) || typeof kept.savedAt !== 'number') return undefined;
  if (!('link' in kept) || typeof kept.link !== 'string') return undefined;
  const inputs: unknown = 'inputs' in kept ? kept.inputs : undefined;
  const texts = Object.entries(typeof inputs === 'object' && inputs !== null ? inputs : {});
  return {
    key,
    savedAt: kept.savedAt,
    link: kept.link,
    config: decodeLink(kept.link).config,
    draftInputs: Object.fromEntries(
      texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}
