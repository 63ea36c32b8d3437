/** Option paths as upstream's documents write them: `programs.firefox.profiles.<name>.id`. */

import { isIdentifier, parseAttrPath, printAttrName } from '../nix/attrName.ts';
import type { AttrPath } from '../nix/value.ts';

/** Whether a step of an option's path stands for any name, or for any item of a list. */
export function isAnyName(step: string): boolean {
  // In the settings of Samba, `<invalid_users>` is a name; placeholders have no underscore.
  return step === '*' || (step.startsWith('<') && step.endsWith('>') && !step.includes('_'));
}

/** The path as text; the inverse of `parseOptionName`. */
export function printOptionName(path: AttrPath): string {
  return path.map(printOptionStep).join('.');
}

export function printOptionStep(step: string): string {
  return isBare(step) ? step : printAttrName(step);
}

const isBare = (step: string): boolean =>
  step === '*' || /^<[^".]*>$/.test(step) || (isIdentifier(step) && step !== '');

/** Nothing for text that is no path. */
export function parseOptionName(text: string): AttrPath | undefined {
  if (!/["\s]/.test(text)) {
    const steps = text.split('.');
    return steps.includes('') ? undefined : steps;
  }
  return parseAttrPath(text.replace(/(^|\.)(<[^".]*>)(?=\.|$)/g, '$1"$2"'));
}
