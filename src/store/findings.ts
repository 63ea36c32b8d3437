/** The findings about the config, as they were last worked out: they lag behind the typing by a moment. */

import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import { isWithin, type Place } from '../config/place.ts';
import type { Finding } from '../diagnose/finding.ts';

const findingsStore = createStore<readonly Finding[]>()(() => []);

export function useFindings(): readonly Finding[] {
  return useStore(findingsStore);
}

/** Those about what stands at one of these places or inside of it; the same list while they stay. */
export function useFindingsAt(places: readonly Place[]): readonly Finding[] {
  return useStore(
    findingsStore,
    useShallow((findings) =>
      findings.filter((finding) => places.some((place) => isWithin(finding.place, place))),
    ),
  );
}

export function showFindings(findings: readonly Finding[]): void {
  findingsStore.setState(findings, true);
}
