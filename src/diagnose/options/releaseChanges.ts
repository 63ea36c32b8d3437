/** What another release means for the options that are set: renamed, removed, unknown, or of another default. */

import { type Catalog, coveringOption } from '../../catalog/catalog.ts';
import { printOptionName } from '../../catalog/optionName.ts';
import type { Config } from '../../config/config.ts';
import type { AttrPath, Attrs } from '../../nix/value.ts';
import type { Finding } from '../finding.ts';
import { groupFindings } from './groups.ts';
import { type Scope, scopesOf } from './scope.ts';

const ofNames: ReadonlySet<string> = new Set([
  'renamed-option',
  'removed-option',
  'unknown-option',
]);

/**
 * Findings about the options of `config` that stood otherwise in the release before. `before` and `after`
 * are the catalogs of the two releases; sets that are the same in both have nothing to tell.
 */
export function releaseChanges(
  config: Config,
  before: readonly Catalog[],
  after: readonly Catalog[],
): readonly Finding[] {
  const old = scopesOf(config, before);
  return scopesOf(config, after).flatMap((scope, index) => {
    const former = old[index];
    if (former === undefined || former.catalog.release === scope.catalog.release) return [];
    const known = new Set(namesIn(former).map(({ code, place }) => `${code} ${place}`));
    const moved = namesIn(scope).filter(({ code, place }) => !known.has(`${code} ${place}`));
    return [...moved, ...otherDefaults(scope, former)];
  });
}

function namesIn(scope: Scope): readonly Finding[] {
  return groupFindings(scope, scope.settings, [], scope.catalog.root).filter(({ code }) =>
    ofNames.has(code),
  );
}

function otherDefaults(scope: Scope, former: Scope): readonly Finding[] {
  const told = new Set<string>();
  return pathsIn(scope.settings).flatMap((path): readonly Finding[] => {
    const now = coveringOption(scope.catalog, path);
    const then = coveringOption(former.catalog, path);
    if (now === undefined || then === undefined) return [];
    const was = then.option.defaultText;
    const is = now.option.defaultText;
    const name = printOptionName(now.option.path);
    if (was === is || told.has(name)) return [];
    told.add(name);
    return [
      {
        code: 'other-default',
        severity: 'notice',
        place: scope.place(path.slice(0, path.length - now.rest.length)),
        message: `Without a value, ${name} was ${shown(was)} and is ${shown(is)} now.`,
        why: 'What you have set still holds.',
      },
    ];
  });
}

const longest = 60;

function shown(text: string | undefined): string {
  if (text === undefined) return 'not set';
  const line = text.replace(/\s+/g, ' ').trim();
  return `\`${(line.length <= longest ? line : `${line.slice(0, longest - 1)}…`).replaceAll('`', "'")}\``;
}

/** Every path with nothing set below it. */
function pathsIn(attrs: Attrs, above: AttrPath = []): readonly AttrPath[] {
  return attrs.attrs.flatMap(({ name, value }) => {
    const path = [...above, name];
    return value.kind === 'attrs' && value.attrs.length > 0 ? pathsIn(value, path) : [path];
  });
}
