/** What could be written in a file that can be edited: options, their values, and packages. */

import { useCallback } from 'react';
import { isAnyName } from '../../catalog/optionName.ts';
import type { Config } from '../../config/config.ts';
import type { Suggest, Suggestion } from '../../editor/hints.ts';
import { planOf } from '../../generate/plan.ts';
import { type Completion, completionAt } from '../../recover/completionAt.ts';
import { configStore } from '../../store/configStore.ts';
import { setOf } from '../explorer/sets.ts';
import { worker } from '../worker.ts';
import { valueSuggestions } from './valueSuggestions.ts';

export function useSuggest(path: string): Suggest {
  return useCallback(
    async (text, offset) => {
      const { config } = configStore.getState();
      const found = completionAt(text, offset);
      if (found === undefined) return undefined;
      // Without a network there is nothing to suggest.
      const items = await suggestions(config, path, found).catch(() => []);
      return { start: found.start, items };
    },
    [path],
  );
}

async function suggestions(
  config: Config,
  file: string,
  found: Completion,
): Promise<readonly Suggestion[]> {
  if (found.kind === 'package') {
    const packages = await worker().packages(found.typed);
    return packages.map(({ name, group }) => ({
      text: name,
      detail: group ?? '',
      kind: 'package',
    }));
  }
  const set = setOfFile(config, file);
  if (set === undefined) return [];
  const { release } = config;
  switch (found.kind) {
    case 'value': {
      const page = await worker().describe({ release, set, path: found.path });
      return page === undefined ? [] : valueSuggestions(page.type);
    }
    case 'name': {
      const branch = await worker().browse({ release, set, path: found.above });
      return (branch?.items ?? [])
        .filter(({ path }) => !isAnyName(path.at(-1) ?? ''))
        .map(({ label, isOption, count }) => ({
          text: label,
          detail: isOption ? 'option' : `${count} options`,
          kind: isOption ? 'option' : 'group',
        }));
    }
  }
}

/** The module set that the options of a file come from; nothing for what is the file of no system or home. */
function setOfFile(config: Config, path: string): string | undefined {
  const { hosts, homes } = planOf(config);
  const host = hosts.find(({ file }) => file === path);
  if (host !== undefined) return setOf('system', host.host.way);
  return homes.some(({ file }) => file === path) ? setOf('home', 'standalone') : undefined;
}
