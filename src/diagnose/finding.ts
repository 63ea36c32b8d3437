/** What is wrong with a config, or worth knowing about it, and where. */

import type { Place } from '../config/place.ts';
import type { Mend } from './mend.ts';

export interface Finding {
  /** Names the rule, for tests and links; the message is for people. */
  readonly code: string;
  /** An error keeps a build from succeeding, or locks somebody out; a warning is likely not meant; a notice is good to know. */
  readonly severity: 'error' | 'warning' | 'notice';
  readonly place: Place;
  readonly message: string;
  readonly why?: string;
  /** What to do about it. */
  readonly fix?: string;
  /** Changes that take it away, the best first; each is one press of a button. */
  readonly mends?: readonly NamedMend[];
}

export interface NamedMend {
  /** What the button says: `Remove it`. */
  readonly label: string;
  readonly mend: Mend;
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

/** The mend that leaves the setting at `place` to its default. */
export function removing(place: Place): NamedMend {
  return { label: 'Remove it', mend: { kind: 'remove', place } };
}
