/** Fields that few people need: folded away, but open while the filter looks for something. */

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useContext, useState } from 'react';
import styles from './Disclosure.module.css';
import { Filter } from './filter.ts';

interface DisclosureProps {
  readonly label: string;
  /** How many of the fields inside are set. */
  readonly count: number;
  readonly children: ReactNode;
}

export function Disclosure({ label, count, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const searched = useContext(Filter).trim() !== '';
  return (
    <details
      className={styles.details}
      open={open || searched}
      onToggle={(event) => {
        if (!searched) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <ChevronRight aria-hidden size={16} className={styles.chevron} />
        {label}
        {count > 0 && <span className={styles.count}>{count} set</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}
