/** A boxed message that belongs to what stands around it: information, a success, a warning, an error. */

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Callout.module.css';

const icons = {
  info: <Info aria-hidden />,
  success: <CircleCheck aria-hidden />,
  warning: <TriangleAlert aria-hidden />,
  error: <CircleAlert aria-hidden />,
} as const;

interface CalloutProps {
  readonly tone: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons, at the end. */
  readonly actions?: ReactNode;
  /** `alert` and `status` are read aloud when the message appears. */
  readonly role?: 'alert' | 'status' | 'note';
}

export function Callout({ tone, title, children, actions, role }: CalloutProps) {
  return (
    <div role={role} className={`${styles.callout} ${styles[tone]}`}>
      <span className={styles.icon}>{icons[tone]}</span>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
