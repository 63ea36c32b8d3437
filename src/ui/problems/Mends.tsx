/** The changes that take a finding away, one button each. */

import type { Finding } from '../../diagnose/finding.ts';
import type { Mend } from '../../diagnose/mend.ts';
import { configStore } from '../../store/configStore.ts';
import { Button } from '../controls/Button.tsx';
import { say } from '../controls/Status.tsx';
import { undo } from '../header/history.ts';
import styles from './Mends.module.css';

export function Mends({ finding: { mends = [], place } }: { readonly finding: Finding }) {
  if (mends.length === 0) return null;
  return (
    <span className={styles.mends}>
      {mends.map(({ label, mend }) => (
        <Button key={label} className={styles.mend} onClick={() => void apply(place, label, mend)}>
          {label}
        </Button>
      ))}
    </span>
  );
}

/** The rules of mending come when the first button is pressed. */
async function apply(place: Finding['place'], label: string, mend: Mend): Promise<void> {
  const { mendConfig } = await import('../../diagnose/mend.ts');
  configStore.edit(place, (config) => mendConfig(config, mend));
  say({ text: `Done: ${label}.`, action: { label: 'Undo', run: undo } });
}
