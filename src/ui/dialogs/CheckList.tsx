/** What is still to do, what has been done, and what cannot happen: the errors that most people meet, one by one. */

import { Circle, CircleCheck, ShieldCheck } from 'lucide-react';
import { type CheckItem, checklistOf } from '../../diagnose/checklist/checklist.ts';
import { useFindings } from '../../store/findings.ts';
import { useWholeConfig } from '../../store/hooks.ts';
import { look, reveal } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { withCode } from '../problems/withCode.tsx';
import styles from './CheckList.module.css';

interface Group {
  readonly state: CheckItem['state'];
  readonly title: string;
  readonly icon: typeof Circle;
}

const groups: readonly Group[] = [
  { state: 'todo', title: 'You still need to', icon: Circle },
  { state: 'done', title: 'Done for you', icon: CircleCheck },
  { state: 'prevented', title: 'Prevented', icon: ShieldCheck },
];

export function CheckList({ onShow }: { readonly onShow: () => void }) {
  const items = checklistOf(useWholeConfig(), useFindings());
  return (
    <section aria-labelledby="check-list">
      <h3 id="check-list" className={styles.title}>
        Check list
      </h3>
      <p className={styles.soft}>
        The errors that most people meet with flakes, and what becomes of them here.
      </p>
      {groups.map(({ state, title, icon: Icon }) => {
        const own = items.filter((item) => item.state === state);
        if (own.length === 0) return null;
        return (
          <details key={state} open={state === 'todo'} className={styles.group}>
            <summary>
              {title} <span className={styles.count}>{own.length}</span>
            </summary>
            <ul className={styles.items}>
              {own.map(({ pitfall, text, place }) => (
                <li key={pitfall} className={styles[state]}>
                  <Icon aria-hidden size={16} />
                  <span>{withCode(text)}</span>
                  {place !== undefined && (
                    <Button
                      className={styles.show}
                      onClick={() => {
                        onShow();
                        look({ pane: 'form' });
                        reveal(place, 'finding');
                      }}
                    >
                      Show
                      <span className="visually-hidden"> the field of: {text}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
