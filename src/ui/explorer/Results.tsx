/** What a search has found, as a list to choose from. */

import type { Ref } from 'react';
import type { SearchHit } from '../../catalog/search.ts';
import { settingsIn, type Target } from '../../essentials/boundField.ts';
import { useConfig } from '../../store/hooks.ts';
import styles from './Explorer.module.css';
import { countBelow, setPaths } from './setOptions.ts';
import { labelOf } from './sets.ts';
import { useScope } from './useScope.ts';
import { VirtualList, type VirtualListHandle } from './VirtualList.tsx';

interface ResultsProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly active: number;
  readonly target: Target;
  readonly list: Ref<VirtualListHandle>;
  readonly onOpen: (hit: SearchHit, index: number) => void;
  readonly onMore: () => void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

const rowHeight = 52;

export function Results(props: ResultsProps) {
  const { id, hits, total, active, list, onOpen, onMore } = props;
  return (
    <VirtualList
      ref={list}
      id={id}
      label="Options found"
      count={hits.length}
      rowHeight={rowHeight}
      onEnd={onMore}
      row={(index) => {
        const hit = hits[index];
        if (hit === undefined) return null;
        return (
          <Result
            id={optionId(id, index)}
            hit={hit}
            index={index}
            total={total}
            isActive={index === active}
            target={props.target}
            onOpen={() => onOpen(hit, index)}
          />
        );
      }}
    />
  );
}

interface ResultProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly index: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly target: Target;
  readonly onOpen: () => void;
}

function Result({ id, hit, index, total, isActive, target, onOpen }: ResultProps) {
  const scope = useScope(hit.set);
  const isSet = useConfig(
    (config) => countBelow(setPaths(settingsIn(config, scope, target)), hit.path) > 0,
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys of the list.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box.
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={styles.result}
      onClick={onOpen}
    >
      <code className={styles.name}>{hit.name}</code>
      <span className={styles.facts}>
        <span>{labelOf(hit.set)}</span>
        <span className={styles.type}>{hit.type}</span>
        {isSet && <span className={styles.set}>set</span>}
      </span>
    </div>
  );
}
