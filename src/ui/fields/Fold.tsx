/** A part that folds away under its heading; what is in it is drawn when it is first needed. */

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './Fold.module.css';

interface FoldProps {
  readonly name: string;
  /** A text field that stands over the name, to change it. */
  readonly naming?: ReactNode;
  /** What is wrong with the name. */
  readonly message?: ReactNode;
  /** What is inside, in a few words. */
  readonly summary: string | undefined;
  /** Whether it is open to begin with. */
  readonly start: boolean;
  /** Whether what is inside stays on the page while it is folded. */
  readonly kept: boolean;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A `details` so that finding in the page, and the jump to a field, open it. */
export function Fold(props: FoldProps) {
  const [open, setOpen] = useState(props.start);
  return (
    <div className={styles.frame} data-named={props.naming !== undefined || undefined} data-quiet>
      <details
        className={styles.fold}
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.heading}>
          <ChevronRight aria-hidden size={16} className={styles.chevron} />
          <span className={props.naming ? 'visually-hidden' : styles.name}>{props.name}</span>
          {props.summary !== undefined && <span className={styles.summary}>{props.summary}</span>}
        </summary>
        {(open || props.kept) && <div className={styles.body}>{props.children}</div>}
      </details>
      {props.naming && <div className={styles.naming}>{props.naming}</div>}
      {props.message}
      <div className={styles.actions}>{props.actions}</div>
    </div>
  );
}
