/** The settings in three ways of looking: the guided form, every option there is, and what is set. */

import { type ReactNode, useEffect } from 'react';
import { useView } from '../../store/hooks.ts';
import { look, type SettingsTab } from '../../store/viewStore.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { Boundary } from '../shell/Boundary.tsx';
import { useLoaded } from '../useLoaded.ts';
import { Form } from './Form.tsx';
import { listenForFind } from './findKey.ts';
import styles from './SettingsPane.module.css';

const tabs: readonly {
  readonly value: SettingsTab;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'guided', label: 'Guided', hint: 'What most people set, explained' },
  { value: 'all', label: 'All options', hint: 'Every option there is (Ctrl+K)' },
  { value: 'set', label: 'Set by me', hint: 'All that you have set' },
];

/** `lead` stands above the guided form. */
export function SettingsPane({ lead }: { readonly lead: ReactNode }) {
  const tab = useView((view) => view.tab);
  const explorer = useLoaded(tab === 'all', () => import('../explorer/Explorer.tsx'));
  const overview = useLoaded(tab === 'set', () => import('../explorer/SetByMe.tsx'));
  const View = tab === 'all' ? explorer?.Explorer : overview?.SetByMe;
  useEffect(() => listenForFind(window), []);
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Segmented
          label="Settings to show"
          value={tab}
          choices={tabs}
          onChange={(next) => look({ tab: next })}
        />
      </div>
      {/* Hidden, not thrown away: what is typed in it stays, and it is there again at once. */}
      <div className={styles.content} hidden={tab !== 'guided'}>
        <Form lead={lead} />
      </div>
      {tab !== 'guided' && (
        <div className={styles.content}>
          <Boundary area="the list of options">
            {View === undefined ? <p className={styles.waiting}>Loading…</p> : <View />}
          </Boundary>
        </div>
      )}
    </div>
  );
}
