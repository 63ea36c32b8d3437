/** Asks which entry is meant where an option stands under any name: one that is there, or a new one. */

import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { isAnyName, printOptionName } from '../../catalog/optionName.ts';
import { settingsIn, type Target } from '../../essentials/boundField.ts';
import { getAt } from '../../nix/attrs.ts';
import { useConfig } from '../../store/hooks.ts';
import { type OptionRef, openOption } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { describedBy, Message } from '../fields/Message.tsx';
import styles from './OptionPane.module.css';
import { useScope } from './useScope.ts';

interface EntryChooserProps {
  readonly option: OptionRef;
  readonly target: Target;
}

export function EntryChooser({ option, target }: EntryChooserProps) {
  const id = useId();
  const scope = useScope(option.set);
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState<string>();
  const at = option.path.findIndex(isAnyName);
  const above = option.path.slice(0, at);
  const listed = useConfig((config) => {
    const value = getAt(settingsIn(config, scope, target), above);
    return value?.kind === 'attrs' ? value.attrs.map(({ name }) => name).join('\n') : '';
  });
  const names = listed === '' ? [] : listed.split('\n');

  function choose(name: string): void {
    openOption({ set: option.set, path: option.path.with(at, name) });
  }

  function add(): void {
    const name = typed.trim();
    if (name === '' || name.includes('\0')) setMessage('Write the name of the entry.');
    else choose(name);
  }

  return (
    <div className={styles.chooser}>
      <p id={`${id}-help`}>
        There can be many of <code>{printOptionName(above)}</code>, each with a name. Which one is
        this for?
      </p>
      {names.length > 0 && (
        <ul className={styles.entries}>
          {names.map((name) => (
            <li key={name}>
              <Button onClick={() => choose(name)}>{name}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.new}>
        <input
          id={id}
          type="text"
          value={typed}
          placeholder={names.length === 0 ? 'Name' : 'Another name'}
          aria-label={`Name of a new entry of ${printOptionName(above)}`}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(id, `${id}-help`, message)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setMessage(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={<Plus aria-hidden />} onClick={add}>
          Go on
        </Button>
      </div>
      <Message id={id}>{message}</Message>
    </div>
  );
}
