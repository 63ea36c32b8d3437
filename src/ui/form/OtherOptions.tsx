/** Settings that no other field of the form shows, each with a field of its type; and a way to set any option. */

import { Trash2 } from 'lucide-react';
import { memo, useId, useMemo } from 'react';
import type { Summary } from '../../catalog/summary.ts';
import { placeIn, settingsIn, type Target, writeOption } from '../../essentials/boundField.ts';
import { pathsOf } from '../../essentials/choose.ts';
import { pathKey, uncovered } from '../../essentials/coverage.ts';
import { docsUrl } from '../../essentials/docs.ts';
import type { Scope } from '../../essentials/section.ts';
import { parseAttrPath, printAttrPath } from '../../nix/attrName.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { setOf } from '../explorer/sets.ts';
import { useAnswer } from '../explorer/useAnswer.ts';
import { ValueEditor } from '../fields/ValueEditor.tsx';
import { FieldFindings } from '../problems/FieldFindings.tsx';
import { worker } from '../worker.ts';
import { useMatches } from './filter.ts';
import { KeptAsNix } from './KeptAsNix.tsx';
import { NewOption } from './NewOption.tsx';
import styles from './OtherOptions.module.css';
import type { Heading } from './outline.ts';

interface Props {
  readonly scope: Scope;
  readonly target: Target;
  readonly headings: readonly Heading[];
}

export function OtherOptions({ scope, target, headings }: Props) {
  const covered = useMemo(() => coveredPaths(headings, scope, target), [headings, scope, target]);
  // Paths as one text, so that an edit of a value does not draw the list anew.
  const listed = useConfig((config) =>
    uncovered(settingsIn(config, scope, target), covered)
      .map(printAttrPath)
      .join('\n'),
  );
  const names = useMemo(() => (listed === '' ? [] : listed.split('\n')), [listed]);
  const summaries = useSummaries(names, scope, target);
  return (
    <div className={styles.others}>
      {names.map((name) => (
        <OtherRow
          key={name}
          name={name}
          scope={scope}
          target={target}
          summary={summaries.get(name)}
        />
      ))}
      <KeptAsNix scope={scope} target={target} />
      <NewOption scope={scope} target={target} covered={covered} />
    </div>
  );
}

function coveredPaths(
  headings: readonly Heading[],
  scope: Scope,
  target: Target,
): ReadonlySet<string> {
  const prefix = placeIn(scope, target, []);
  const covered = new Set<string>();
  for (const { entries, more } of headings) {
    for (const entry of [...entries, ...more]) {
      if (entry.kind === 'choice') {
        if (entry.scope === scope) {
          for (const path of pathsOf(entry.field, target.user)) covered.add(pathKey(path));
        }
      } else if (entry.field.option && entry.field.place.startsWith(`${prefix}/`)) {
        const path = parseAttrPath(entry.field.option.name);
        if (path) covered.add(pathKey(path));
      }
    }
  }
  return covered;
}

/** What the catalogs say of each name; nothing until they have answered. */
function useSummaries(
  names: readonly string[],
  scope: Scope,
  target: Target,
): ReadonlyMap<string, Summary> {
  const { release, way } = target;
  const set = setOf(scope, way);
  const { value } = useAnswer(JSON.stringify([release, set, names]), async () => {
    if (names.length === 0) return new Map<string, Summary>();
    const paths = names.map((name) => parseAttrPath(name) ?? []);
    const summaries = await worker().summaries({ release, set, paths });
    return new Map(summaries?.map((summary, index) => [names[index] ?? '', summary]));
  });
  return value ?? noSummaries;
}

const noSummaries: ReadonlyMap<string, Summary> = new Map();

const anything = { kind: 'opaque', description: 'a Nix expression' } as const;

const OtherRow = memo(function OtherRow({
  name,
  scope,
  target,
  summary,
}: Omit<Props, 'headings'> & { readonly name: string; readonly summary: Summary | undefined }) {
  const id = useId();
  const path: AttrPath = useMemo(() => parseAttrPath(name) ?? [], [name]);
  const place = placeIn(scope, target, path);
  const value = useConfig((config) => getAt(settingsIn(config, scope, target), path));
  const shown = useMatches(name);
  if (value === undefined || !shown) return null;
  const type = summary?.kind === 'known' ? summary.type : anything;

  function change(next: Value | undefined, at = place): void {
    configStore.edit(at, (config) => writeOption(config, scope, target, path, next));
  }

  return (
    <div className={styles.row} data-row data-place={place} data-set>
      <div className={styles.heading}>
        <label htmlFor={id}>
          <code>{name}</code>
        </label>
        <a
          href={docsUrl(scope, target.way, target.release, path)}
          target="_blank"
          rel="noreferrer"
          aria-label={`Documentation of ${name}`}
        >
          Documentation
        </a>
        <IconButton
          label={`Remove ${name}`}
          icon={<Trash2 aria-hidden />}
          onClick={() => change(undefined)}
        />
      </div>
      <ValueEditor
        id={id}
        type={type}
        value={value}
        onChange={change}
        place={place}
        label={name}
        describedBy={undefined}
        placeholder={undefined}
        suggestions={undefined}
        removable={false}
      />
      <FieldFindings places={[place]} saysMisfit={fits(type, value) !== undefined} />
    </div>
  );
});
