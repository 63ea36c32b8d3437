/** The snapshots that are kept in this browser, and a field to keep one more. */

import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { configStore } from '../../store/configStore.ts';
import { forgetSnapshot, keepSnapshot, type Snapshot } from '../../store/snapshots.ts';
import { storage } from '../../store/start.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './CompareDialog.module.css';

interface SnapshotsProps {
  readonly snapshots: readonly Snapshot[];
  readonly onChange: () => void;
}

export function Snapshots({ snapshots, onChange }: SnapshotsProps) {
  const [name, setName] = useState('');
  const [full, setFull] = useState(false);

  function keep(event: FormEvent): void {
    event.preventDefault();
    const { config } = configStore.getState();
    const kept = keepSnapshot(storage(), name.trim() || 'without a name', config, Date.now());
    setFull(!kept);
    if (kept) setName('');
    onChange();
  }

  return (
    <section aria-label="Snapshots" className={styles.snapshots}>
      <form className={styles.keep} onSubmit={keep}>
        <label>
          Name of a new snapshot
          <input
            type="text"
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button type="submit">Keep a snapshot</Button>
      </form>
      {full && (
        <Callout tone="error" title="This browser has no room for it.">
          Delete snapshots that you no longer need, or save the config as a file.
        </Callout>
      )}
      {snapshots.length > 0 && (
        <ul className={styles.list}>
          {snapshots.map((snapshot) => (
            <li key={snapshot.key}>
              <span>{snapshot.name}</span>
              <time dateTime={new Date(snapshot.savedAt).toISOString()}>
                {new Date(snapshot.savedAt).toLocaleString('en', {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                })}
              </time>
              <IconButton
                label={`Delete the snapshot ${snapshot.name}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => {
                  forgetSnapshot(storage(), snapshot);
                  onChange();
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
