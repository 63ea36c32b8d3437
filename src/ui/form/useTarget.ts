/** What the form edits now: the host, the home, and what decides which fields have a meaning. */

import { useMemo } from 'react';
import type { Target } from '../../essentials/boundField.ts';
import { useConfig, useView } from '../../store/hooks.ts';

/** The same object for as long as nothing of it changes. */
export function useTarget(): { readonly target: Target; readonly platform: string } {
  const wantedHost = useView((view) => view.host);
  const wantedHome = useView((view) => view.home);
  const host = useConfig(({ hosts }) => Math.min(wantedHost, hosts.length - 1));
  const home = useConfig(({ homes }) => Math.max(0, Math.min(wantedHome, homes.length - 1)));
  const release = useConfig((config) => config.release);
  const way = useConfig(({ hosts }) => hosts[host]?.way ?? 'standalone');
  const platform = useConfig(({ hosts }) => hosts[host]?.platform[way] ?? 'x86_64-linux');
  const user = useConfig(({ homes, hosts }) => homes[home]?.user ?? hosts[host]?.users[0] ?? '');
  const target = useMemo(
    () => ({ release, way, host, home, user }),
    [release, way, host, home, user],
  );
  return { target, platform };
}
