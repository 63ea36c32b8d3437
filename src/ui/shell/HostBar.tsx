/** Which host and which home are edited, shown only where there are several. */

import { useId } from 'react';
import { useConfig, useHome, useHost } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import styles from './HostBar.module.css';

export function HostBar() {
  const hosts = useConfig((config) => config.hosts);
  const homes = useConfig((config) => config.homes);
  const host = useHost();
  const home = useHome();
  if (hosts.length < 2 && homes.length < 2) return null;
  return (
    <div className={styles.bar}>
      {hosts.length > 1 && (
        <NumberedSelect
          label="Host"
          names={hosts.map(({ name }) => name)}
          value={host.index}
          onChange={(index) => look({ host: index })}
        />
      )}
      {homes.length > 1 && (
        <NumberedSelect
          label="Home"
          names={homes.map(({ user }) => user)}
          value={home?.index ?? 0}
          onChange={(index) => look({ home: index })}
        />
      )}
    </div>
  );
}

interface NumberedSelectProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: number;
  readonly onChange: (index: number) => void;
}

function NumberedSelect({ label, names, value, onChange }: NumberedSelectProps) {
  const id = useId();
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, the number tells them apart.
          <option key={index} value={index}>
            {name || 'without a name'}
          </option>
        ))}
      </select>
    </div>
  );
}
