/** The findings about the config, as they were last worked out: they lag behind the typing by a moment. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Finding } from '../diagnose/finding.ts';

const findingsStore = createStore<readonly Finding[]>()(() => []);

export function useFindings(): readonly Finding[] {
  return useStore(findingsStore);
}

export function showFindings(findings: readonly Finding[]): void {
  findingsStore.setState(findings, true);
}
