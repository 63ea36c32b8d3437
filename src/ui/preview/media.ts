/** What the page is shown on, as media queries tell. */

import { useSyncExternalStore } from 'react';
import { useView } from '../../store/hooks.ts';

interface Media {
  readonly subscribe: (listener: () => void) => () => void;
  readonly matches: () => boolean;
}

/** The same functions each time, so that nobody subscribes anew with every keystroke. */
function mediaOf(query: string): Media {
  const list = window.matchMedia(query);
  return {
    subscribe: (listener) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    matches: () => list.matches,
  };
}

const known = new Map<string, Media>();

function useMedia(query: string): boolean {
  const media = known.get(query) ?? mediaOf(query);
  known.set(query, media);
  return useSyncExternalStore(media.subscribe, media.matches);
}

/** Whether form and preview stand side by side; the width is the one of the style sheets. */
export const useIsWide = (): boolean => useMedia('(min-width: 801px)');

/** Whether the page is dark, by the person's choice or by the system's. */
export function useDark(): boolean {
  const scheme = useView((view) => view.scheme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  return scheme === 'system' ? systemDark : scheme === 'dark';
}
