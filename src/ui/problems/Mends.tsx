/** The changes that take a finding away, one button each. */

import type { Finding } from '../../diagnose/finding.ts';
import { Button } from '../controls/Button.tsx';
import { applyMend } from './applyMend.ts';
import styles from './Mends.module.css';

export function Mends({ finding: { mends = [], place } }: { readonly finding: Finding }) {
  if (mends.length === 0) return null;
  return (
    <span className={styles.mends}>
      {mends.map(({ label, mend }) => (
        <Button
          key={label}
          className={styles.mend}
          onClick={() => void applyMend(place, label, mend)}
        >
          {label}
        </Button>
      ))}
    </span>
  );
}
