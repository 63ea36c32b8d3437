/** Flakes that many people add, each with all it brings at one click. */

import { Plus } from 'lucide-react';
import { type KnownInput, knownInputs } from '../../catalog/knownInputs.ts';
import { placeOf } from '../../config/place.ts';
import { withKnownInput } from '../../diagnose/knownInput.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import styles from './KnownInputs.module.css';

export function KnownInputs() {
  const names = useConfig(({ flake }) => flake.inputs.map(({ name }) => name).join(' ')).split(' ');
  return (
    <ul className={styles.list}>
      {knownInputs.map((known) => (
        <Known key={known.name} known={known} added={names.includes(known.name)} />
      ))}
    </ul>
  );
}

function Known({ known, added }: { readonly known: KnownInput; readonly added: boolean }) {
  const { label, help, docs, after } = known;
  return (
    <li className={styles.known}>
      <div>
        <a href={docs} target="_blank" rel="noreferrer">
          {label}
        </a>
        <p className={styles.help}>
          {help} {after}
        </p>
      </div>
      <Button
        icon={added ? undefined : <Plus aria-hidden />}
        disabled={added}
        aria-label={added ? `${label} is added` : `Add ${label}`}
        onClick={() =>
          configStore.edit(placeOf('flake', 'inputs'), (config) => withKnownInput(config, known))
        }
      >
        {added ? 'Added' : 'Add'}
      </Button>
    </li>
  );
}
