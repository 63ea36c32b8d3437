/** One file as text from the clipboard, with the name that tells what it is. */

import { type FormEvent, useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './OpenDialog.module.css';

/** The path that tells what it is, and what it is called here. */
const kinds: readonly (readonly [path: string, label: string])[] = [
  ['flake.nix', 'flake.nix'],
  ['configuration.nix', 'configuration.nix'],
  ['home.nix', 'home.nix'],
  ['.gitconfig', '.gitconfig'],
  ['.gitignore_global', 'what Git ignores everywhere'],
  ['.ssh/config', '.ssh/config'],
  ['.bashrc', '.bashrc'],
  ['.profile', '.profile or .bash_profile'],
  ['.zshrc', '.zshrc'],
  ['.zshenv', '.zshenv'],
  ['config.fish', 'config.fish'],
  ['.tmux.conf', '.tmux.conf'],
  ['settings.json', 'settings.json of VS Code'],
  ['keybindings.json', 'keybindings.json of VS Code'],
  ['vscode-extensions.txt', 'output of code --list-extensions'],
  ['Brewfile', 'Brewfile'],
  ['apt.txt', 'output of apt-mark showmanual'],
  ['dnf.txt', 'output of dnf repoquery --userinstalled'],
  ['pacman.txt', 'output of pacman -Qe'],
];

export function PasteFile({ onPaste }: { readonly onPaste: (path: string, text: string) => void }) {
  const id = useId();
  const [name, setName] = useState('configuration.nix');
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
            {kinds.map(([path, label]) => (
              <option key={path} value={path}>
                {label}
              </option>
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
