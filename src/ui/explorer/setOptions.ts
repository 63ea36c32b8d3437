/** What a person has set, option by option, as the explorer counts and lists it. */

import { isAnyName, printOptionName } from '../../catalog/optionName.ts';
import type { Config } from '../../config/config.ts';
import { settingsIn, type Target } from '../../essentials/boundField.ts';
import { uncovered } from '../../essentials/coverage.ts';
import type { Scope } from '../../essentials/section.ts';
import { getAt, sameValue } from '../../nix/attrs.ts';
import type { AttrPath, Attrs, Value } from '../../nix/value.ts';

const nothingCovered: ReadonlySet<string> = new Set();
const listed = new WeakMap<Attrs, readonly AttrPath[]>();

/** The paths of all that is set in a scope, in the order of the settings; the same list for the same settings. */
export function setPaths(settings: Attrs): readonly AttrPath[] {
  const known = listed.get(settings);
  if (known !== undefined) return known;
  const paths = uncovered(settings, nothingCovered);
  listed.set(settings, paths);
  return paths;
}

/** How many settings stand at a path of the documents or below it; `<name>` is any name. */
export function countBelow(paths: readonly AttrPath[], above: AttrPath): number {
  return paths.filter((path) => isBelow(path, above)).length;
}

/** Whether a setting stands at a path of the documents or below it. */
export function isBelow(path: AttrPath, above: AttrPath): boolean {
  return (
    path.length >= above.length &&
    above.every((step, index) => step === path[index] || isAnyName(step))
  );
}

/** How a setting differs from what it was in another config. */
export type Change = 'new' | 'changed' | 'gone';

export interface SetOption {
  readonly scope: Scope;
  readonly path: AttrPath;
  readonly name: string;
  /** Nothing for a setting that is gone. */
  readonly value: Value | undefined;
  readonly change: Change | undefined;
}

/** All that is set for the target, and how it differs from `before` where there is one. */
export function setOptions(
  config: Config,
  scope: Scope,
  target: Target,
  before: Config | undefined,
): readonly SetOption[] {
  const settings = settingsIn(config, scope, target);
  const old = before && settingsIn(before, scope, target);
  const present = setPaths(settings).map((path): SetOption => {
    const value = getAt(settings, path);
    const oldValue = old && getAt(old, path);
    const same = value !== undefined && oldValue !== undefined && sameValue(value, oldValue);
    const change =
      old === undefined || same ? undefined : oldValue === undefined ? 'new' : 'changed';
    return { scope, path, name: printOptionName(path), value, change };
  });
  const gone =
    old === undefined ? [] : setPaths(old).filter((path) => getAt(settings, path) === undefined);
  return [
    ...present,
    ...gone.map(
      (path): SetOption => ({
        scope,
        path,
        name: printOptionName(path),
        value: undefined,
        change: 'gone',
      }),
    ),
  ];
}
