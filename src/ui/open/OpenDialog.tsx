/** Opens what a person has: files, a folder or an archive are read, shown for what they would become, and only then taken over. */

import { FileUp, FolderOpen } from 'lucide-react';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { configStore } from '../../store/configStore.ts';
import { useView } from '../../store/hooks.ts';
import { type DialogName, look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { say } from '../controls/Status.tsx';
import { undo } from '../header/history.ts';
import { DotfileProposals } from './DotfileProposals.tsx';
import { type ChosenFile, chosenIn, droppedIn } from './gather.ts';
import styles from './OpenDialog.module.css';
import { PasteFile } from './PasteFile.tsx';
import { Report } from './Report.tsx';
import { type Opened, type Read, readChosen, readTexts } from './reading.ts';
import { useProposals } from './useProposals.ts';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'read'; readonly read: Read };

export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'empty' });
  const dropped = useView((view) => view.dropped);
  const found = state.kind === 'read' ? state.read : undefined;
  const proposals = useProposals(found?.kind === 'dotfiles' ? found.dotfiles : undefined);

  async function read(reading: Promise<Read | string>): Promise<void> {
    setState({ kind: 'reading' });
    const read = await reading.catch(() => 'This could not be read. Try again.');
    setState(
      typeof read === 'string' ? { kind: 'problem', problem: read } : { kind: 'read', read },
    );
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped on the page is read once.
  useEffect(() => {
    if (dropped.length === 0) return;
    look({ dropped: [] });
    void read(readChosen(dropped));
  }, [dropped]);

  function takeOver({ config }: Opened, next?: DialogName): void {
    configStore.open(config);
    look({ opened: config, welcome: false });
    say({
      text: 'Opened. The files on your disk stay as they are.',
      action: { label: 'Undo', run: undo },
    });
    onClose();
    if (next !== undefined) look({ dialog: next });
  }

  function add(): void {
    const count = proposals.chosen.size;
    configStore.edit('', () => proposals.accepted);
    look({ welcome: false });
    say({
      text: count === 1 ? 'One setting is added.' : `${count} settings are added.`,
      action: { label: 'Undo', run: undo },
    });
    onClose();
  }

  return (
    <Dialog
      title="Open what you have"
      wide
      onClose={onClose}
      footer={
        found && (
          <>
            <Button onClick={() => setState({ kind: 'empty' })}>Choose something else</Button>
            {found.kind === 'dotfiles' ? (
              <Button look="primary" disabled={proposals.chosen.size === 0} onClick={add}>
                Add{' '}
                {proposals.chosen.size === 1 ? 'one setting' : `${proposals.chosen.size} settings`}
              </Button>
            ) : (
              <>
                {found.old.parts.length > 0 && (
                  <Button onClick={() => takeOver(found, 'modernise')}>
                    Open it and look at what is old
                  </Button>
                )}
                <Button look="primary" onClick={() => takeOver(found)}>
                  Open it
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {state.kind !== 'read' && (
        <>
          <p>
            Your flake, or a single <code>configuration.nix</code> or <code>home.nix</code>, with
            all that it imports. What the form knows becomes fields; everything else stays as you
            wrote it. Or plain dotfiles: <code>.gitconfig</code>, <code>.bashrc</code>,{' '}
            <code>.zshrc</code>, <code>.ssh/config</code>, <code>.tmux.conf</code>, VS Code’s{' '}
            <code>settings.json</code>, a <code>Brewfile</code>, a list of packages. Nothing leaves
            this page, and your files stay as they are.
          </p>
          <Choosers
            busy={state.kind === 'reading'}
            onChosen={(files) => void read(readChosen(files))}
          />
          <PasteFile onPaste={(path, text) => void read(readTexts([{ path, text }], []))} />
        </>
      )}
      <div role="status" className={styles.status}>
        {state.kind === 'reading' && 'Reading…'}
        {state.kind === 'problem' && <Callout tone="error">{state.problem}</Callout>}
      </div>
      {found?.kind === 'config' && <Report opened={found} />}
      {found?.kind === 'dotfiles' && (
        <DotfileProposals dotfiles={found.dotfiles} leftOut={found.leftOut} proposals={proposals} />
      )}
    </Dialog>
  );
}

interface ChoosersProps {
  readonly busy: boolean;
  readonly onChosen: (files: readonly ChosenFile[]) => void;
}

function Choosers({ busy, onChosen }: ChoosersProps) {
  const id = useId();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    // React has no name for the attribute that lets a folder be chosen.
    folder.current?.setAttribute('webkitdirectory', '');
  }, []);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void droppedIn(event.dataTransfer).then(onChosen);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the buttons are for everybody.
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p id={id}>Drop files, a folder, a .zip or a .tar.gz here, or</p>
      <div className={styles.buttons}>
        <Button
          icon={<FileUp aria-hidden />}
          disabled={busy}
          onClick={() => files.current?.click()}
        >
          Choose files
        </Button>
        <Button
          icon={<FolderOpen aria-hidden />}
          disabled={busy}
          onClick={() => folder.current?.click()}
        >
          Choose a folder
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files to open"
        onChange={(event) => {
          const chosen = chosenIn(event.target.files);
          event.target.value = '';
          if (chosen.length > 0) onChosen(chosen);
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="A folder to open"
        onChange={(event) => {
          const chosen = chosenIn(event.target.files);
          event.target.value = '';
          if (chosen.length > 0) onChosen(chosen);
        }}
      />
    </div>
  );
}
