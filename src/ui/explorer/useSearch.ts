/** The options that fit what is typed and chosen, as the worker finds them. */

import { useMemo, useState } from 'react';
import { filterKey } from '../../catalog/filterKey.ts';
import type { Found } from '../../catalog/search.ts';
import type { TypeGroup } from '../../catalog/typeGroup.ts';
import type { Config } from '../../config/config.ts';
import { settingsIn, type Target } from '../../essentials/boundField.ts';
import { useConfig } from '../../store/hooks.ts';
import { useTarget } from '../form/useTarget.ts';
import { worker } from '../worker.ts';
import { setPaths } from './setOptions.ts';
import { setOf } from './sets.ts';
import { type Answer, useAnswer } from './useAnswer.ts';

interface Filter {
  readonly sets: readonly string[];
  readonly group: TypeGroup | undefined;
  readonly onlySet: boolean;
  /** Whether anything is looked for at all. */
  readonly wanted: boolean;
}

interface Search extends Pick<Answer<Found>, 'state' | 'retry'> {
  readonly found: Found | undefined;
  /** Asks for more of what there is. */
  readonly more: () => void;
}

/** More than fit in sight; the others come when they are scrolled to. */
const firstPage = 60;

export function useSearch(query: string, { sets, group, onlySet, wanted }: Filter): Search {
  const { target } = useTarget();
  const only = useConfig((config) => (onlySet ? setNames(config, target) : ''));
  const asked = JSON.stringify([target.release, query, sets, group, only]);
  const [limit, setLimit] = useState({ asked, count: firstPage });
  const count = limit.asked === asked ? limit.count : firstPage;
  const filter = useMemo(
    () => ({
      sets,
      ...(group === undefined ? {} : { group }),
      ...(onlySet ? { only: new Set(only.split('\n')) } : {}),
    }),
    [sets, group, onlySet, only],
  );
  const answer = useAnswer(`${count} ${wanted} ${asked}`, async () =>
    wanted
      ? worker().search({ release: target.release, query, filter, limit: count })
      : { hits: [], total: 0 },
  );
  return {
    found: answer.value,
    state: answer.state,
    retry: answer.retry,
    more: () => {
      if (answer.state !== 'ready' || (answer.value?.total ?? 0) <= count) return;
      setLimit({ asked, count: count * 4 });
    },
  };
}

/** What is set, in the form of the search's filter: every option on the way to a setting counts. */
function setNames(config: Config, target: Target): string {
  const names = (['home', 'system'] as const).flatMap((scope) =>
    setPaths(settingsIn(config, scope, target)).flatMap((path) =>
      path.map((_, index) => filterKey(setOf(scope, target.way), path.slice(0, index + 1))),
    ),
  );
  return [...new Set(names)].join('\n');
}
