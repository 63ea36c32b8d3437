/** A part of the page that comes when it is first needed, and is drawn at once when it is there. */

import { useEffect, useState } from 'react';

/**
 * What `load` brings, from the time when `wanted` is first true. Unlike `lazy` it does not wait behind
 * what React draws in the background. Where loading fails, nothing comes, and the next mount tries anew.
 */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly part: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same part, whichever function asks for it.
  useEffect(() => {
    if (!wanted || loaded !== undefined) return;
    let current = true;
    load().then(
      (part) => {
        if (current) setLoaded({ part });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted, loaded]);
  return loaded?.part;
}
