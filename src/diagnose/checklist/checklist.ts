/** The errors that most people meet, one by one: what this very config has done about each. */

import type { Config } from '../../config/config.ts';
import type { Place } from '../../config/place.ts';
import type { Finding } from '../finding.ts';
import { everywhere } from './everywhere.ts';
import { type Facts, factsOf } from './facts.ts';
import { onSystems } from './onSystems.ts';

export interface CheckItem {
  /** Number among the 25 errors that most people meet. */
  readonly pitfall: number;
  readonly state: 'prevented' | 'done' | 'todo';
  /** In plain words, with this config’s own names; code stands between backticks. */
  readonly text: string;
  /** The field that decides it. */
  readonly place?: Place;
}

/** What is to be said of one error; nothing where it cannot happen with such a config at all. */
export interface Check {
  readonly pitfall: number;
  readonly judge: (facts: Facts) => Omit<CheckItem, 'pitfall'> | undefined;
}

const checks: readonly Check[] = [...everywhere, ...onSystems].sort(
  (a, b) => a.pitfall - b.pitfall,
);

/** In the order of the errors’ numbers; `findings` are those of the same config. */
export function checklistOf(config: Config, findings: readonly Finding[]): readonly CheckItem[] {
  const facts = factsOf(config, findings);
  return checks.flatMap(({ pitfall, judge }) => {
    const judged = judge(facts);
    return judged === undefined ? [] : [{ pitfall, ...judged }];
  });
}
