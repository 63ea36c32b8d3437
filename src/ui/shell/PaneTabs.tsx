/** On a narrow page: which pane is shown. */

import { CircleAlert, Code, SlidersHorizontal } from 'lucide-react';
import { useFindings } from '../../store/findings.ts';
import { useView } from '../../store/hooks.ts';
import { look, type Pane } from '../../store/viewStore.ts';
import styles from './PaneTabs.module.css';

const panes: readonly {
  readonly pane: Pane;
  readonly label: string;
  readonly icon: typeof Code;
}[] = [
  { pane: 'form', label: 'Settings', icon: SlidersHorizontal },
  { pane: 'preview', label: 'Preview', icon: Code },
  { pane: 'problems', label: 'Problems', icon: CircleAlert },
];

export function PaneTabs() {
  const shown = useView((view) => view.pane);
  const count = useFindings().filter(({ severity }) => severity !== 'notice').length;
  return (
    <nav aria-label="Panes" className={styles.tabs}>
      {panes.map(({ pane, label, icon: Icon }) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === shown ? 'page' : undefined}
          className={styles.tab}
          onClick={() => look({ pane })}
        >
          <Icon aria-hidden size={20} />
          <span>
            {label}
            {pane === 'problems' && count > 0 && ` (${count})`}
          </span>
        </button>
      ))}
    </nav>
  );
}
