// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeLink, encodeLink } from '../carry/link.ts';
import type { Config } from '../config/config.ts';
import type { Problem } from '../config/decode.ts';
import { defaultConfig } from '../config/defaults.ts';
import { renameHost, setWay } from '../config/hostEdits.ts';
import { followAddress } from './address.ts';
import { createConfigStore } from './configStore.ts';

const longEnough = 5_000;
let stop = () => {};

/** The page opened at a fragment, as a person finds it. */
function openAt(fragment: string) {
  window.history.replaceState(null, '', `#${fragment}`);
  const store = createConfigStore(defaultConfig, () => Date.now());
  const opened: (readonly Problem[])[] = [];
  const options: string[] = [];
  stop = followAddress({
    store,
    window,
    onOpen: (problems) => opened.push(problems),
    onOption: (name) => options.push(name),
  });
  const rename = (name: string) =>
    store.edit('/hosts/0/name', (config) => renameHost(config, 0, name));
  const change = () => store.getState().config;
  return { store, opened, options, rename, config: change };
}

const named = (name: string): Config => renameHost(defaultConfig, 0, name);

/** Goes to a fragment as a click on a link does. */
function follow(fragment: string): void {
  window.history.pushState(null, '', `#${fragment}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the address', () => {
  it('holds what was edited, and another page opens it from there', () => {
    const first = openAt('');
    first.rename('laptop');
    first.store.edit('/hosts/0/way', (config) => setWay(config, 0, 'darwin'));
    first.rename('mac');
    vi.advanceTimersByTime(longEnough);
    const fragment = window.location.hash.slice(1);
    stop();
    expect(decodeLink(fragment)).toEqual({ config: first.config(), problems: [] });
    expect(openAt(fragment).config()).toEqual(first.config());
  });

  it('stays as it is while nobody edits', () => {
    openAt('');
    vi.advanceTimersByTime(longEnough);
    expect(window.location.hash).toBe('');
  });

  it('takes a burst of edits as one change that adds no entry to the history', () => {
    const replace = vi.spyOn(window.history, 'replaceState');
    const push = vi.spyOn(window.history, 'pushState');
    const { rename } = openAt('');
    replace.mockClear();
    for (const name of ['l', 'la', 'lap']) rename(name);
    vi.advanceTimersByTime(longEnough);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(push).not.toHaveBeenCalled();
  });

  it('adds an entry for another way, after writing what was waiting to the old one', () => {
    const { rename, store } = openAt('');
    const entries: string[] = [];
    vi.spyOn(window.history, 'replaceState').mockImplementation((_state, _unused, url) => {
      entries.push(`replace ${decodeLink(String(url).slice(1)).config.hosts[0]?.way}`);
    });
    vi.spyOn(window.history, 'pushState').mockImplementation((_state, _unused, url) => {
      entries.push(`push ${decodeLink(String(url).slice(1)).config.hosts[0]?.way}`);
    });
    rename('laptop');
    store.edit('/hosts/0/way', (config) => setWay(config, 0, 'standalone'));
    expect(entries).toEqual(['replace nixos', 'push standalone']);
  });

  it('is written before the page goes away', () => {
    const { rename } = openAt('');
    rename('laptop');
    window.dispatchEvent(new Event('pagehide'));
    expect(decodeLink(window.location.hash.slice(1)).config.hosts[0]?.name).toBe('laptop');
  });

  it('loses nothing when the browser refuses to change it', () => {
    const { rename, config } = openAt('');
    vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
      throw new DOMException('too often', 'SecurityError');
    });
    rename('laptop');
    vi.advanceTimersByTime(longEnough);
    expect(config().hosts[0]?.name).toBe('laptop');
  });
});

describe('a link that is opened', () => {
  it('is where undo stops when the page opens with it', () => {
    const { store, config, opened } = openAt(encodeLink(named('theirs')));
    expect(config()).toEqual(named('theirs'));
    expect(opened).toEqual([[]]);
    expect(store.undo()).toBeUndefined();
  });

  it('replaces the config as one step when the page is open already', () => {
    const { store, config, rename, opened } = openAt('');
    rename('mine');
    follow(encodeLink(named('theirs')));
    expect(config()).toEqual(named('theirs'));
    expect(opened).toEqual([[]]);
    store.undo();
    expect(config().hosts[0]?.name).toBe('mine');
  });

  it('does not come back to us as one when we wrote it', () => {
    const { rename, opened, store } = openAt('');
    rename('mine');
    vi.advanceTimersByTime(longEnough);
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(opened).toEqual([]);
    store.undo();
    expect(store.undo()).toBeUndefined();
  });

  it('says what could not be read, keeps the config, and leaves the address to be copied again', () => {
    const { opened, config, store, rename } = openAt('');
    rename('mine');
    vi.advanceTimersByTime(longEnough);
    follow('v1=%%%');
    expect(opened[0]?.length).toBeGreaterThan(0);
    vi.advanceTimersByTime(longEnough);
    expect(window.location.hash).toBe('#v1=%%%');
    store.undo();
    expect(config().hosts[0]?.name).toBe('mine');
  });
});

describe('a link to an option', () => {
  it('names it and leaves the config alone, when the page opens and later', () => {
    const { options, opened, rename, config } = openAt('option=nixos/services.openssh.enable');
    expect(options).toEqual(['nixos/services.openssh.enable']);
    rename('mine');
    vi.advanceTimersByTime(longEnough);
    const address = window.location.hash;
    follow('option=home-manager/programs.firefox.profiles.%3Cname%3E.id');
    expect(options.at(-1)).toBe('home-manager/programs.firefox.profiles.<name>.id');
    expect(window.location.hash).toBe(address);
    expect(config().hosts[0]?.name).toBe('mine');
    expect(opened).toEqual([]);
  });
});
