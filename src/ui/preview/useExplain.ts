/** Tells what the text at an offset is: the option behind it, and how what is wrong with it goes away. */

import { useCallback } from 'react';
import type { OptionPage } from '../../catalog/optionPage.ts';
import type { Explain } from '../../editor/hints.ts';
import type { FileSpan, GeneratedFile } from '../../generate/file.ts';
import { configStore } from '../../store/configStore.ts';
import { applyMend } from '../problems/applyMend.ts';
import { worker } from '../worker.ts';
import type { Marker } from './markers.ts';
import { optionAt, optionHint, type PlacedOption } from './optionHint.ts';

export function useExplain(file: GeneratedFile | undefined, markers: readonly Marker[]): Explain {
  return useCallback(
    async (offset) => {
      const holds = ({ start, end }: { readonly start: number; readonly end: number }) =>
        start <= offset && offset <= end;
      const found = markers.filter(holds);
      const span = file?.spans.findLast(holds);
      const parts = span === undefined ? [] : await told(span);
      const acts = found.flatMap(({ finding: { place, mends = [] } }) =>
        mends.map(({ label, mend }) => ({ label, run: () => void applyMend(place, label, mend) })),
      );
      const range = found[0] ?? span;
      if (range === undefined || parts.length + acts.length === 0) return undefined;
      return { start: range.start, end: range.end, parts, acts };
    },
    [file, markers],
  );
}

/** Nothing where no catalog can be loaded: the squiggles tell what they know all the same. */
async function told({ place }: FileSpan): Promise<readonly string[]> {
  const { config } = configStore.getState();
  const option = optionAt(config, place);
  if (option === undefined) return [];
  const page = await described(config.release, option).catch(() => undefined);
  return page === undefined ? [] : optionHint(page, option.owner);
}

/** The option itself, or the nearest whose value holds the path. */
async function described(
  release: string,
  { set, path }: PlacedOption,
): Promise<OptionPage | undefined> {
  for (let length = path.length; length > 0; length--) {
    const page = await worker().describe({ release, set, path: path.slice(0, length) });
    if (page !== undefined) return page;
  }
  return undefined;
}
