/** All that is set, in groups, with the way to each option and back to its default; and what is new. */

import { Pencil, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { printOptionName } from '../../catalog/optionName.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { placeIn, type Target, writeOption } from '../../essentials/boundField.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { print } from '../../nix/print.ts';
import { configStore } from '../../store/configStore.ts';
import { useView, useWholeConfig } from '../../store/hooks.ts';
import { look, openOption, reveal } from '../../store/viewStore.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useTarget } from '../form/useTarget.ts';
import styles from './SetByMe.module.css';
import { type Change, type SetOption, setOptions } from './setOptions.ts';
import { labelOf, setOf } from './sets.ts';

const changes: Readonly<Record<Change, string>> = {
  new: 'New',
  changed: 'Changed',
  gone: 'Taken away',
};

export function SetByMe() {
  const { target } = useTarget();
  const config = useWholeConfig();
  const downloaded = useView((view) => view.downloaded);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const before = downloaded ?? defaultConfig;
  const options = useMemo(
    () =>
      (['system', 'home'] as const).flatMap((scope) => setOptions(config, scope, target, before)),
    [config, target, before],
  );
  const shown = options.filter(({ value, change }) =>
    onlyChanges ? change !== undefined : value !== undefined,
  );
  const groups = groupedBy(shown, groupOf);
  const count = options.filter(({ value }) => value !== undefined).length;
  return (
    <section aria-label="Set by me" className={styles.pane}>
      <div className={styles.head}>
        <h2>
          {count === 0 ? 'Nothing is set yet' : `${count} ${count === 1 ? 'setting' : 'settings'}`}
        </h2>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={onlyChanges}
            onChange={(event) => setOnlyChanges(event.target.checked)}
          />
          {downloaded === undefined
            ? 'Only what differs from the start'
            : 'Only since the download'}
        </label>
      </div>
      {shown.length === 0 && (
        <p className={styles.none}>
          {onlyChanges
            ? 'Nothing has changed.'
            : 'What you set in the form or among all options is listed here.'}
        </p>
      )}
      {Array.from(groups, ([group, members]) => (
        <section key={group} aria-label={group} className={styles.group}>
          <h3>{group}</h3>
          <ul>
            {members.map((option) => (
              <Row key={`${option.scope} ${option.name}`} option={option} target={target} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );

  function groupOf({ scope, path }: SetOption): string {
    const top = printOptionName(path.slice(0, path.length > 2 ? 2 : 1));
    return `${labelOf(setOf(scope, target.way))} · ${top}`;
  }
}

function Row({ option, target }: { readonly option: SetOption; readonly target: Target }) {
  const { scope, path, name, value, change } = option;
  const text = useMemo(
    () => (value === undefined ? '' : print(expressionOf(value)).text.replace(/\s+/g, ' ').trim()),
    [value],
  );
  const place = placeIn(scope, target, path);

  function show(): void {
    look({ tab: 'guided', pane: 'form' });
    // The form has to be there before it can show anything.
    requestAnimationFrame(() => reveal(place, 'finding'));
  }

  return (
    <li className={styles.row} data-gone={value === undefined || undefined}>
      <button
        type="button"
        className={styles.name}
        onClick={() =>
          value === undefined ? openOption({ set: setOf(scope, target.way), path }) : show()
        }
      >
        <code>{name}</code>
      </button>
      <span className={styles.value}>
        {change !== undefined && <span className={styles.change}>{changes[change]}</span>}
        <code>{text}</code>
      </span>
      <span className={styles.acts}>
        <IconButton
          label={`Page of ${name}`}
          icon={<Pencil aria-hidden />}
          onClick={() => openOption({ set: setOf(scope, target.way), path })}
        />
        <IconButton
          label={`Reset ${name}`}
          icon={<RotateCcw aria-hidden />}
          disabled={value === undefined}
          onClick={() =>
            configStore.edit(place, (config) => writeOption(config, scope, target, path, undefined))
          }
        />
      </span>
    </li>
  );
}

function groupedBy(
  options: readonly SetOption[],
  nameOf: (option: SetOption) => string,
): ReadonlyMap<string, readonly SetOption[]> {
  const groups = new Map<string, SetOption[]>();
  for (const option of options) {
    const name = nameOf(option);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [option]);
    else group.push(option);
  }
  return groups;
}
