/**
 * Keeps the address of the page and the document together: the fragment is the link of the config.
 * Edits replace the entry in the browser's history; only landmarks add one, so that "back" is useful.
 */

import { decodeLink, encodeLink } from '../carry/link.ts';
import type { Config } from '../config/config.ts';
import type { Problem } from '../config/decode.ts';
import { defaultConfig } from '../config/defaults.ts';
import type { ConfigStore } from './configStore.ts';
import { later } from './later.ts';

interface AddressSync {
  readonly store: ConfigStore;
  readonly window: Window;
  /** Called after a link was opened, with what could not be read of it. */
  readonly onOpen: (problems: readonly Problem[]) => void;
  /** Called when the address names an option, by module set and name: `home-manager/programs.git`. */
  readonly onOption: (name: string) => void;
}

/** Safari refuses more than 100 changes of the address within 30 seconds. */
const pause = 400;

/** Opens the config of the address, then follows edits and the browser's history; gives the way to stop. */
export function followAddress({ store, window, onOpen, onOption }: AddressSync): () => void {
  const writing = later(window, pause);
  let shown = fragmentOf(window);
  let arriving = false;

  function write(config: Config, how: 'replaceState' | 'pushState'): void {
    const link = encodeLink(config);
    if (link === shown) return;
    shown = link;
    try {
      window.history[how](null, '', `#${link}`);
    } catch {
      // The browser allows no more changes for now, or no address this long; the draft has it all.
    }
  }

  function arrive(): void {
    const fragment = fragmentOf(window);
    if (fragment === shown) return;
    const option = optionOf(fragment);
    if (option !== undefined) {
      onOption(option);
      window.history.replaceState(null, '', `#${shown}`);
      return;
    }
    shown = fragment;
    writing.cancel();
    if (fragment === encodeLink(store.getState().config)) return;
    const { config, problems } = readFragment(fragment);
    arriving = true;
    store.open(config);
    arriving = false;
    onOpen(problems);
  }

  const option = optionOf(shown);
  if (option !== undefined) {
    shown = '';
    onOption(option);
  }
  if (shown !== '') {
    const { config, problems } = readFragment(shown);
    store.start(config);
    onOpen(problems);
  }

  const unsubscribe = store.subscribe(({ config }, old) => {
    if (arriving || config === old.config) return;
    if (isLandmark(old.config, config)) {
      writing.flush();
      write(config, 'pushState');
    } else {
      writing.schedule(() => write(config, 'replaceState'));
    }
  });
  window.addEventListener('popstate', arrive);
  window.addEventListener('hashchange', arrive);
  return () => {
    unsubscribe();
    writing.cancel();
    window.removeEventListener('popstate', arrive);
    window.removeEventListener('hashchange', arrive);
  };
}

function readFragment(fragment: string) {
  return fragment === '' ? { config: defaultConfig, problems: [] } : decodeLink(fragment);
}

function fragmentOf(window: Window): string {
  return window.location.hash.slice(1);
}

/** The option that a fragment names in place of a config. */
function optionOf(fragment: string): string | undefined {
  const name = /^option=(.{1,500})$/.exec(fragment)?.[1];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

/** Whether a person would look for what was before with the browser's "back". */
function isLandmark(before: Config, after: Config): boolean {
  return (
    before.hosts.length !== after.hosts.length ||
    before.hosts.some((host, index) => host.way !== after.hosts[index]?.way)
  );
}
