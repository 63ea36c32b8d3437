/** The first thing on a first visit: what this is, and the one choice that shapes the rest. */

import { X } from 'lucide-react';
import { setWay } from '../../config/hostEdits.ts';
import { placeOf } from '../../config/place.ts';
import { configStore } from '../../store/configStore.ts';
import { useHost, useView } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { ways } from '../header/ways.ts';
import styles from './Welcome.module.css';

export function Welcome() {
  const shown = useView((view) => view.welcome);
  const { host, index } = useHost();
  if (!shown) return null;
  return (
    <section aria-labelledby="welcome" className={styles.welcome}>
      <div className={styles.head}>
        <h2 id="welcome">Fill in a form, take home a flake that builds.</h2>
        <IconButton
          label="Hide the welcome"
          icon={<X aria-hidden />}
          onClick={() => look({ welcome: false })}
        />
      </div>
      <p>
        Your choices become Nix files as you make them, ready to download or to share as a link.
        Nothing you type leaves this page. What would you like to set up?
      </p>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way.value}>
            <button
              type="button"
              aria-pressed={way.value === host.way}
              className={styles.way}
              onClick={() => {
                configStore.edit(placeOf('hosts', index, 'way'), (config) =>
                  setWay(config, index, way.value),
                );
                look({ welcome: false });
              }}
            >
              <strong>{way.label}</strong>
              <span>{way.hint}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.have}>
        Do you have a configuration already?{' '}
        <Button onClick={() => look({ dialog: 'open' })}>Open it here</Button>
      </p>
    </section>
  );
}
