/** Reading and making a choice: which bundle of settings is in force, and what to change for another. */

import { getAt, sameValue } from '../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../nix/value.ts';
import { type Choice, type ChoiceField, pathFor, type Setting } from './section.ts';

/** One change of the settings; an undefined value takes the option away. */
export interface Change {
  readonly path: AttrPath;
  readonly value: Value | undefined;
}

/**
 * The choice whose settings are all there; of several the one that says most. `own` when options
 * of the field are set in a way that no choice knows, undefined when none of them is set.
 */
export function chosen(
  field: ChoiceField,
  settings: Attrs,
  user: string,
): Choice | 'own' | undefined {
  const isThere = ({ path, value }: Setting): boolean => {
    const current = getAt(settings, pathFor(path, user));
    return current !== undefined && sameValue(current, value);
  };
  const found = field.choices
    .filter((choice) => choice.settings.every(isThere))
    .reduce<Choice | undefined>(
      (best, choice) =>
        best === undefined || choice.settings.length > best.settings.length ? choice : best,
      undefined,
    );
  if (found !== undefined) return found;
  return pathsOf(field, user).some((path) => getAt(settings, path) !== undefined)
    ? 'own'
    : undefined;
}

/** What to change so that `choice` is in force, and no other; without a choice, none is. */
export function choose(
  field: ChoiceField,
  choice: Choice | undefined,
  user: string,
): readonly Change[] {
  const wanted = [...(choice?.settings ?? []), ...(choice?.needs ?? [])].map(({ path, value }) => ({
    path: pathFor(path, user),
    value,
  }));
  const kept = new Set(wanted.map(({ path }) => path.join('\0')));
  const dropped = pathsOf(field, user).filter((path) => !kept.has(path.join('\0')));
  return [...dropped.map((path) => ({ path, value: undefined })), ...wanted];
}

/** The paths of every choice's own settings, each once. */
export function pathsOf(field: ChoiceField, user: string): readonly AttrPath[] {
  const paths = field.choices.flatMap(({ settings }) =>
    settings.map(({ path }) => pathFor(path, user)),
  );
  return [...new Map(paths.map((path) => [path.join('\0'), path])).values()];
}
