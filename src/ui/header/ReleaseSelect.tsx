/** The one choice of release, which sets every input. */

import { useId } from 'react';
import { setRelease } from '../../config/flakeEdits.ts';
import { releases } from '../../config/releases.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
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
          configStore.edit('/release', (config) => setRelease(config, chosen.name));
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
