// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeLink } from '../carry/link.ts';
import { defaultConfig } from '../config/defaults.ts';
import { renameHost } from '../config/hostEdits.ts';
import { createConfigStore } from './configStore.ts';
import { findDraft, forgetDraft, keepDraft } from './draft.ts';
import { keepIn } from './keep.ts';

const longEnough = 5_000;
const keep = keepIn(window);
let stops: (() => void)[] = [];

function openTab(tab: string) {
  const store = createConfigStore(defaultConfig, () => Date.now());
  const onBlocked = vi.fn();
  stops.push(keepDraft({ store, keep, window, tab, now: () => Date.now(), onBlocked }));
  const rename = (name: string) => {
    store.edit('/hosts/0/name', (config) => renameHost(config, 0, name));
    vi.advanceTimersByTime(longEnough);
  };
  return { store, rename, onBlocked };
}

/** The locks of tabs that live. */
function locksOf(...tabs: readonly string[]): LockManager {
  return {
    request: () => Promise.reject(new Error('not asked for here')),
    query: () =>
      Promise.resolve({ held: tabs.map((tab) => ({ name: `flakesmith.draft.${tab}` })) }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a draft', () => {
  it('is offered with everything that was typed', async () => {
    const { rename, store } = openTab('one');
    rename('laptop');
    store.keepInput('/port', '80x');
    vi.advanceTimersByTime(longEnough);
    const draft = await findDraft(keep, undefined, '');
    expect(draft?.config).toEqual(store.getState().config);
    expect(draft?.draftInputs).toEqual({ '/port': '80x' });
  });

  it('is not there before the first edit, nor after the last one was taken back', async () => {
    const { rename, store } = openTab('one');
    vi.advanceTimersByTime(longEnough);
    expect(await findDraft(keep, undefined, '')).toBeUndefined();
    rename('laptop');
    store.undo();
    vi.advanceTimersByTime(longEnough);
    expect(await findDraft(keep, undefined, '')).toBeUndefined();
  });

  it('is not offered where the address shows the same', async () => {
    const { rename, store } = openTab('one');
    rename('laptop');
    const link = encodeLink(store.getState().config);
    expect(await findDraft(keep, undefined, link)).toBeUndefined();
    expect(await findDraft(keep, undefined, '')).toBeUndefined();
  });

  it('is offered beside another config in the address', async () => {
    openTab('one').rename('laptop');
    const other = encodeLink(renameHost(defaultConfig, 0, 'other'));
    expect((await findDraft(keep, undefined, other))?.config.hosts[0]?.name).toBe('laptop');
  });

  it('of one tab leaves that of another alone, and is not offered while its tab lives', async () => {
    openTab('one').rename('first');
    openTab('two').rename('second');
    const found = await findDraft(keep, locksOf('two'), '');
    expect(found?.config.hosts[0]?.name).toBe('first');
    if (found !== undefined) forgetDraft(keep, found);
    expect(await findDraft(keep, locksOf('two'), '')).toBeUndefined();
    expect((await findDraft(keep, locksOf(), ''))?.config.hosts[0]?.name).toBe('second');
  });

  it('is forgotten when five newer ones are there', async () => {
    for (const tab of ['1', '2', '3', '4', '5', '6', '7']) openTab(tab).rename(`host${tab}`);
    expect((await findDraft(keep, undefined, ''))?.config.hosts[0]?.name).toBe('host7');
    expect(localStorage.length).toBe(5);
  });
});

describe('storage', () => {
  it('that is full or switched off breaks nothing and is told once', () => {
    const { rename, store, onBlocked } = openTab('one');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    rename('laptop');
    rename('desktop');
    expect(store.getState().config.hosts[0]?.name).toBe('desktop');
    expect(onBlocked).toHaveBeenCalledTimes(1);
  });

  it.each(['', 'null', '[]', '{"savedAt":"x"}', '{"savedAt":1,"link":5}', '{"savedAt":1'])(
    'that holds %j offers nothing',
    async (text) => {
      localStorage.setItem('flakesmith.draft.x', text);
      expect(await findDraft(keep, undefined, '')).toBeUndefined();
    },
  );
});
