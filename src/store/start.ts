/** Joins the stores to the window: the address, the storage, and the preferences. */

import { parseOptionName } from '../catalog/optionName.ts';
import { followAddress } from './address.ts';
import { configStore } from './configStore.ts';
import { type Draft, findDraft, forgetDraft, keepDraft } from './draft.ts';
import { type Keep, keepIn } from './keep.ts';
import { keepPreferences } from './preferences.ts';
import { look, openOption, viewStore } from './viewStore.ts';

let keep: Keep | undefined;

/** Once, before the first paint. */
export function startStores(window: Window): void {
  const shown = window.location.hash.slice(1);
  keep = keepIn(window);
  keepPreferences(keep, window.document.documentElement, shown === '');
  followAddress({
    store: configStore,
    window,
    onOpen: (linkProblems) => {
      look({
        opened: configStore.getState().config,
        linkProblems,
        ...(linkProblems.length > 0 ? { dialog: 'link-problems' as const } : {}),
      });
    },
    onOption: (name) => {
      const [set = '', ...steps] = name.split('/');
      const path = parseOptionName(steps.join('/'));
      if (path !== undefined) openOption({ set, path });
    },
  });
  void findDraft(keep, window.navigator.locks, shown).then((draft) => look({ draft }));
  keepDraft({
    store: configStore,
    keep,
    window,
    tab: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    now: () => Date.now(),
    onBlocked: () => look({ storageBlocked: true }),
  });
}

/** The storage of the page, which may be blocked. */
export function storage(): Keep {
  keep ??= keepIn(window);
  return keep;
}

/** Opens the draft that is offered, as one step that can be undone. */
export function restoreDraft(draft: Draft): void {
  configStore.open(draft.config, draft.draftInputs);
  look({ opened: draft.config });
  discardDraft(draft);
}

/** Forgets the draft that is offered. */
export function discardDraft(draft: Draft): void {
  if (keep !== undefined) forgetDraft(keep, draft);
  if (viewStore.getState().draft === draft) look({ draft: undefined });
}
