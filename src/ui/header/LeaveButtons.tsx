/** The two ways out of the page: a link, and a zip. */

import { Download, Share2 } from 'lucide-react';
import { useFindings } from '../../store/findings.ts';
import { look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import styles from './Header.module.css';

export function LeaveButtons() {
  const errors = useFindings().filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Button
        icon={<Share2 aria-hidden />}
        className={`${styles.compact} ${styles.share}`}
        onClick={() => look({ dialog: 'share' })}
      >
        <span>Share</span>
      </Button>
      <Button
        look="primary"
        icon={<Download aria-hidden />}
        className={styles.compact}
        onClick={() => look({ dialog: 'download' })}
      >
        <span>Download</span>
        {errors > 0 && (
          <span className={styles.badge}>
            {errors}
            <span className="visually-hidden">{errors === 1 ? ' error' : ' errors'}</span>
          </span>
        )}
      </Button>
    </>
  );
}
