/** Every option there is: searched, or opened branch by branch, with a page for each. */

import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SearchHit } from '../../catalog/search.ts';
import { type TypeGroup, typeGroups } from '../../catalog/typeGroup.ts';
import { useView } from '../../store/hooks.ts';
import { look, openOption } from '../../store/viewStore.ts';
import { whenIdle } from '../../store/whenIdle.ts';
import { Button } from '../controls/Button.tsx';
import { useTarget } from '../form/useTarget.ts';
import { worker } from '../worker.ts';
import styles from './Explorer.module.css';
import { OptionPane } from './OptionPane.tsx';
import { optionId, Results } from './Results.tsx';
import { labelOf, setLabels, setsOn } from './sets.ts';
import { Tree } from './Tree.tsx';
import { useSearch } from './useSearch.ts';
import type { VirtualListHandle } from './VirtualList.tsx';

const isTypeGroup = (name: string): name is TypeGroup => name in typeGroups;

export function Explorer() {
  const { target } = useTarget();
  const query = useView((view) => view.query);
  const option = useView((view) => view.option);
  const added = useView((view) => view.addedSets);
  const [sets, setSets] = useState<'here' | string>('here');
  const [group, setGroup] = useState<TypeGroup>();
  const [onlySet, setOnlySet] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<VirtualListHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const shown = sets === 'here' ? setsOn(target.way, added) : [sets];
  const searching = query.trim() !== '' || group !== undefined || onlySet;
  const search = useSearch(query, { sets: shown, group, onlySet, wanted: searching });
  const hits = search.found?.hits ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is asked, the best is first.
  useEffect(() => {
    setActive(0);
    list.current?.show(0);
  }, [query, sets, group, onlySet]);

  useEffect(() => {
    // After the tree is there; and whatever fails here, the first search tells.
    const warm = () =>
      void worker()
        .warm(target.release)
        .catch(() => {});
    return whenIdle(warm, 1_000);
  }, [target.release]);

  function open(hit: SearchHit): void {
    openOption({ set: hit.set, path: hit.path });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = hits.length - 1;
    const next = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 8, last),
      PageUp: Math.max(active - 8, 0),
    }[event.key];
    if (next !== undefined && searching) {
      event.preventDefault();
      setActive(next);
      list.current?.show(next);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const hit = hits[active];
      if (searching && hit !== undefined) open(hit);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      look({ query: '' });
    }
  }

  const listId = `${id}-results`;
  return (
    <div className={styles.explorer} data-page={option !== undefined || undefined}>
      <div className={styles.finder}>
        <div className={styles.asking}>
          <span className={styles.words}>
            <Search aria-hidden size={16} />
            <input
              ref={input}
              id="find-option"
              type="search"
              role="combobox"
              aria-label="Find an option"
              aria-expanded={searching}
              aria-controls={searching ? listId : undefined}
              aria-activedescendant={
                searching && hits[active] !== undefined ? optionId(listId, active) : undefined
              }
              aria-autocomplete="list"
              placeholder="Find an option: night light, p g e, docker"
              value={query}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              onChange={(event) => look({ query: event.target.value })}
              onKeyDown={onKeyDown}
            />
          </span>
          <div className={styles.filters}>
            <select
              aria-label="Module set"
              value={sets}
              onChange={(event) => setSets(event.target.value)}
            >
              <option value="here">For this computer</option>
              {Object.entries(setLabels).map(([name, label]) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
              {added.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
            <select
              aria-label="Kind of value"
              value={group ?? ''}
              onChange={({ target: { value } }) => setGroup(isTypeGroup(value) ? value : undefined)}
            >
              <option value="">Any kind</option>
              {Object.entries(typeGroups).map(([name, label]) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={onlySet}
                onChange={(event) => setOnlySet(event.target.checked)}
              />
              Set by me
            </label>
          </div>
          <p role="status" aria-busy={search.state === 'waiting'} className={styles.count}>
            {search.state === 'failed' ? (
              <>
                The catalogs could not be loaded.{' '}
                <button type="button" className={styles.link} onClick={search.retry}>
                  Try again
                </button>
              </>
            ) : searching ? (
              countInWords(search.found?.total)
            ) : (
              `All options of ${shown.map(labelOf).join(' and ')}`
            )}
          </p>
        </div>
        {searching ? (
          <Results
            id={listId}
            hits={hits}
            total={search.found?.total ?? 0}
            active={active}
            target={target}
            list={list}
            onOpen={(hit, index) => {
              setActive(index);
              open(hit);
            }}
            onMore={search.more}
          />
        ) : (
          <Tree sets={shown} target={target} />
        )}
        {!searching && (
          <div className={styles.more}>
            <Button
              look="plain"
              icon={<Plus aria-hidden />}
              onClick={() => look({ dialog: 'add-set' })}
            >
              Add the options of an input
            </Button>
          </div>
        )}
      </div>
      <OptionPane option={option} target={target} onBack={() => input.current?.focus()} />
    </div>
  );
}

function countInWords(total: number | undefined): string {
  if (total === undefined) return 'Looking…';
  if (total === 0) return 'No option has these words. Try others, or fewer.';
  return `${total.toLocaleString('en')} ${total === 1 ? 'option' : 'options'}`;
}
