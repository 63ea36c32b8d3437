/** What is wrong with a field, right below it. */

import { CircleAlert } from 'lucide-react';
import styles from './fields.module.css';

/** The id that `aria-describedby` of the control names. */
const messageId = (id: string): string => `${id}-message`;

/** The ids that describe a control: its own texts, and its message while there is one. */
export function describedBy(
  id: string,
  texts: string | undefined,
  message: string | undefined,
): string | undefined {
  const ids = [texts, message === undefined ? undefined : messageId(id)].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}

export function Message({
  id,
  children,
}: {
  readonly id: string;
  readonly children: string | undefined;
}) {
  if (children === undefined) return null;
  return (
    <p id={messageId(id)} className={styles.message}>
      <CircleAlert aria-hidden size={14} />
      <span>{children}</span>
    </p>
  );
}
