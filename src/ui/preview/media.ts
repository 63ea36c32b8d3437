/** What the page is shown on, as media queries tell. */

import { useSyncExternalStore } from 'react';
import { useView } from '../../store/hooks.ts';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether form and preview stand side by side; the width is the one of the style sheets. */
export const useIsWide = (): boolean => useMedia('(min-width: 801px)');

/** Whether the page is dark, by the person's choice or by the system's. */
export function useDark(): boolean {
  const scheme = useView((view) => view.scheme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  return scheme === 'system' ? systemDark : scheme === 'dark';
}
