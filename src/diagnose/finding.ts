/** What is wrong with a config, or worth knowing about it, and where. */

import type { Place } from '../config/place.ts';

export interface Finding {
  /** Names the rule, for tests and links; the message is for people. */
  readonly code: string;
  /** An error keeps a build from succeeding; a warning is likely not meant; a notice is good to know. */
  readonly severity: 'error' | 'warning' | 'notice';
  readonly place: Place;
  readonly message: string;
  readonly why?: string;
  /** What to do about it. */
  readonly fix?: string;
}

export type Severity = Finding['severity'];

/** A finding of this rule whose words are in `message`; nothing when there are no words. */
export function findingOf(
  severity: Severity,
  code: string,
  place: Place,
  message: string | undefined,
): readonly Finding[] {
  return message === undefined ? [] : [{ severity, code, place, message }];
}
