/** Short messages that come and go at the foot of the page and are read aloud: "Link copied". */

import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';
import styles from './Status.module.css';

interface Message {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shownFor = 6_000;
let current: Message | undefined;
const listeners = new Set<() => void>();

/** Shows a message in place of the one before; `undefined` takes it away. */
export function say(message: Message | undefined): void {
  current = message;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Status() {
  const message = useSyncExternalStore(subscribe, () => current);

  useEffect(() => {
    if (message === undefined) return;
    const timer = setTimeout(() => say(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <div role="status" className={styles.region}>
      {message !== undefined && (
        <div className={styles.message}>
          <span>{message.text}</span>
          {message.action !== undefined && (
            <Button
              look="plain"
              onClick={() => {
                message.action?.run();
                say(undefined);
              }}
            >
              {message.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
