/** One file as text from the clipboard, with the name that tells what it is. */

import { type FormEvent, useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './OpenDialog.module.css';

const names = ['flake.nix', 'configuration.nix', 'home.nix'] as const;

export function PasteFile({ onPaste }: { readonly onPaste: (path: string, text: string) => void }) {
  const id = useId();
  const [name, setName] = useState<string>(names[1]);
  const [text, setText] = useState('');

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '') onPaste(name, text);
  }

  return (
    <details className={styles.paste}>
      <summary>Paste a single file</summary>
      <form onSubmit={onSubmit}>
        <label>
          What it is
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {names.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label htmlFor={id}>Its text</label>
        <textarea
          id={id}
          rows={8}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          Read it
        </Button>
      </form>
    </details>
  );
}
