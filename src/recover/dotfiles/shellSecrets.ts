/** Secrets in the statements of shells. */

import { holdsSecret, isSecretName } from './secretTexts.ts';

const assignments = /\b([A-Za-z_][A-Za-z0-9_]*)=(["']?)([^\s"'$`;)&|])/g;
const fishAssignments =
  /(?<![\w-])set(?:[ \t]+-{1,2}[a-zA-Z]+)+[ \t]+([A-Za-z_][A-Za-z0-9_]*)[ \t]+(["']?)([^\s"'$(;])/g;

/** Whether a text of the shell holds a secret, or sets one to something that stands in it. */
export function shellHoldsSecret(text: string): boolean {
  return hasSecret(text, assignments);
}

/** The same of a text of fish. */
export function fishHoldsSecret(text: string): boolean {
  return hasSecret(text, fishAssignments);
}

function hasSecret(text: string, pattern: RegExp): boolean {
  if (holdsSecret(text)) return true;
  for (const match of text.matchAll(pattern)) {
    if (isSecretName(match[1] ?? '')) return true;
  }
  return false;
}
