/** The findings about the config. The rules come after the first paint: nothing needs them to type. */

import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Config } from '../config/config.ts';
import type { Finding } from '../diagnose/finding.ts';
import { useWholeConfig } from './hooks.ts';
import { remembered } from './remembered.ts';
import { whenIdle } from './whenIdle.ts';

type FindingsOf = (config: Config) => readonly Finding[];

const none: readonly Finding[] = [];
const noneYet: FindingsOf = () => none;
let findingsOf: FindingsOf = noneYet;
let started = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!started) whenIdle(() => void start(), 2_000);
  started = true;
  return () => listeners.delete(listener);
}

async function start(): Promise<void> {
  const { diagnose } = await import('../diagnose/diagnose.ts');
  findingsOf = remembered(diagnose);
  for (const each of listeners) each();
}

/** The findings, which may lag behind the typing by a moment. */
export function useFindings(): readonly Finding[] {
  const rules = useSyncExternalStore(subscribe, () => findingsOf);
  return rules(useDeferredValue(useWholeConfig()));
}
