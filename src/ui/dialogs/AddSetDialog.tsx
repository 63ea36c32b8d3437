/** Brings the options of an input among all options, from the `options.json` that its flake builds. */

import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { moduleSets } from '../../catalog/facts.ts';
import { useConfig, useView } from '../../store/hooks.ts';
import { addSet, removeSet } from '../addedSets.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { say } from '../controls/Status.tsx';
import { describedBy, Message } from '../fields/Message.tsx';
import styles from './dialogs.module.css';

const scopes = [
  { value: 'home', label: 'Home Manager modules' },
  { value: 'system', label: 'System modules' },
] as const;

export function AddSetDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const inputs = useConfig(({ flake }) => flake.inputs.map(({ name }) => name).join('\n'));
  const added = useView((view) => view.addedSets);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'home' | 'system'>('home');
  const [file, setFile] = useState<File>();
  const [trouble, setTrouble] = useState<{
    readonly at: 'name' | 'file';
    readonly message: string;
  }>();
  const messageAt = (at: 'name' | 'file') => (trouble?.at === at ? trouble.message : undefined);

  async function add(): Promise<void> {
    const wanted = name.trim();
    if (wanted === '' || moduleSets.some((set) => set === wanted)) {
      setTrouble({ at: 'name', message: 'Give the set a name of its own, such as nixvim.' });
    } else if (file === undefined) {
      setTrouble({ at: 'file', message: 'Choose the options.json of the input.' });
    } else {
      const problem = await addSet({ name: wanted, scope }, await file.text()).catch(
        () => 'The catalogs could not be loaded. Try again.',
      );
      if (problem !== undefined) setTrouble({ at: 'file', message: problem });
      else {
        say({ text: `The options of ${wanted} are among all options now.` });
        onClose();
      }
    }
  }

  return (
    <Dialog
      title="Add the options of an input"
      onClose={onClose}
      footer={
        <Button look="primary" onClick={() => void add()}>
          Add options
        </Button>
      }
    >
      <p>
        Many flakes build an <code>options.json</code> for their manual. With it, their options get
        fields here. The file stays in this browser.
      </p>
      <div className={styles.field}>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          type="text"
          value={name}
          placeholder="nixvim"
          list={`${id}-inputs`}
          aria-invalid={messageAt('name') !== undefined || undefined}
          aria-describedby={describedBy(`${id}-name`, undefined, messageAt('name'))}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setName(event.target.value);
            setTrouble(undefined);
          }}
        />
        <datalist id={`${id}-inputs`}>
          {inputs.split('\n').map((input) => (
            <option key={input} value={input} />
          ))}
        </datalist>
        <Message id={`${id}-name`}>{messageAt('name')}</Message>
      </div>
      <Segmented label="Kind of modules" value={scope} choices={scopes} onChange={setScope} />
      <div className={styles.field}>
        <label htmlFor={`${id}-file`}>File</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          aria-invalid={messageAt('file') !== undefined || undefined}
          aria-describedby={describedBy(`${id}-file`, undefined, messageAt('file'))}
          onChange={(event) => {
            setFile(event.target.files?.[0]);
            setTrouble(undefined);
          }}
        />
        <Message id={`${id}-file`}>{messageAt('file')}</Message>
      </div>
      {added.length > 0 && (
        <ul aria-label="Added sets" className={styles.items}>
          {added.map((set) => (
            <li key={set.name} className={styles.added}>
              <span>{set.name}</span>
              <IconButton
                label={`Remove the options of ${set.name}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => void removeSet(set)}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
