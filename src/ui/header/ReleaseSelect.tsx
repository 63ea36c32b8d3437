/** The one choice of release, which sets every input. */

import { useId } from 'react';
import { releases } from '../../config/releases.ts';
import { useConfig } from '../../store/hooks.ts';
import { changeRelease } from '../releaseNotes.ts';
import styles from './Select.module.css';

export function ReleaseSelect() {
  const id = useId();
  const release = useConfig((config) => config.release);
  return (
    <div className={styles.select}>
      <label htmlFor={id}>Release</label>
      <select
        id={id}
        value={release}
        onChange={(event) => {
          const chosen = releases.find(({ name }) => name === event.target.value);
          if (chosen === undefined) return;
          void changeRelease(chosen.name);
        }}
      >
        {releases.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
