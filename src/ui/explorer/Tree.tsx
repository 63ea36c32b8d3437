/** The options as a tree: every group opens to what stands below it, with how many of it are set. */

import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BrowseItem } from '../../catalog/browse.ts';
import { stepsOf } from '../../config/place.ts';
import { placeIn, settingsIn, type Target } from '../../essentials/boundField.ts';
import type { AttrPath } from '../../nix/value.ts';
import { useFindingsAt } from '../../store/findings.ts';
import { useConfig, useView } from '../../store/hooks.ts';
import { openOption } from '../../store/viewStore.ts';
import { worker } from '../worker.ts';
import { countBelow, isBelow, setPaths } from './setOptions.ts';
import { labelOf } from './sets.ts';
import styles from './Tree.module.css';
import { useAnswer } from './useAnswer.ts';
import { useScope } from './useScope.ts';

/** `/hosts/0/settings/…`: what comes before the option in its place. */
const stepsBeforeOption = 3;

interface TreeProps {
  readonly sets: readonly string[];
  readonly target: Target;
}

export function Tree({ sets, target }: TreeProps) {
  return (
    <nav aria-label="All options" className={styles.tree}>
      {sets.map((set) => (
        <section key={set} aria-label={labelOf(set)}>
          {sets.length > 1 && <h2 className={styles.title}>{labelOf(set)}</h2>}
          <Branch set={set} path={[]} target={target} />
        </section>
      ))}
    </nav>
  );
}

interface BranchProps {
  readonly set: string;
  readonly path: AttrPath;
  readonly target: Target;
}

function Branch({ set, path, target }: BranchProps) {
  const { release } = target;
  const { value, state, retry } = useAnswer(JSON.stringify([release, set, path]), () =>
    worker().browse({ release, set, path }),
  );
  if (state === 'failed') {
    return (
      <button type="button" className={styles.leaf} onClick={retry}>
        This could not be loaded. Try again
      </button>
    );
  }
  return (
    <ul className={styles.branch} aria-busy={value === undefined}>
      {path.length === 0 && value !== undefined && (
        <li className={styles.source}>{value.source}</li>
      )}
      {value?.items.map((item) => (
        <Item key={item.label} set={set} item={item} target={target} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly set: string;
  readonly item: BrowseItem;
  readonly target: Target;
}

function Item({ set, item, target }: ItemProps) {
  const { path, label, isOption, opens, count } = item;
  const [open, setOpen] = useState(false);
  const current = useView(
    ({ option }) => option?.set === set && option.path.join('\0') === path.join('\0'),
  );
  const scope = useScope(set);
  const setBelow = useConfig((config) =>
    countBelow(setPaths(settingsIn(config, scope, target)), path),
  );
  const wrong = useFindingsAt([placeIn(scope, target, [])]).filter(
    ({ place, severity }) =>
      severity !== 'notice' && isBelow(stepsOf(place).slice(stepsBeforeOption), path),
  ).length;
  return (
    <li>
      <div className={styles.row}>
        {opens ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={isOption ? `Open ${label}` : undefined}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight aria-hidden size={16} className={styles.chevron} />
            {!isOption && <Label label={label} count={count} set={setBelow} wrong={wrong} />}
          </button>
        ) : (
          <span className={styles.indent} />
        )}
        {isOption && (
          <button
            type="button"
            className={styles.leaf}
            aria-current={current || undefined}
            onClick={() => openOption({ set, path })}
          >
            <Label label={label} count={opens ? count : 0} set={setBelow} wrong={wrong} />
          </button>
        )}
      </div>
      {open && <Branch set={set} path={path} target={target} />}
    </li>
  );
}

interface LabelProps {
  readonly label: string;
  /** Options there are, 0 for those that need no number. */
  readonly count: number;
  readonly set: number;
  /** Errors and warnings about them. */
  readonly wrong: number;
}

function Label({ label, count, set, wrong }: LabelProps) {
  return (
    <>
      <code className={styles.label}>{label}</code>
      {count > 0 && <span className={styles.count}>{count.toLocaleString('en')}</span>}
      {set > 0 && <span className={styles.set}>{set} set</span>}
      {wrong > 0 && (
        <span className={styles.wrong}>
          <TriangleAlert aria-hidden size={14} />
          {wrong}
          <span className="visually-hidden">{wrong === 1 ? ' problem' : ' problems'}</span>
        </span>
      )}
    </>
  );
}
