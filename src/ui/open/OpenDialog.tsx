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
import { type ChosenFile, chosenIn, droppedIn } from './gather.ts';
import styles from './OpenDialog.module.css';
import { PasteFile } from './PasteFile.tsx';
import { Report } from './Report.tsx';
import { type Opened, readChosen, readTexts } from './reading.ts';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'problem'; readonly problem: string }
  | ({ readonly kind: 'read' } & Opened);

export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: 'empty' });
  const dropped = useView((view) => view.dropped);

  async function read(reading: Promise<Opened | string>): Promise<void> {
    setState({ kind: 'reading' });
    const read = await reading.catch(() => 'This could not be read. Try again.');
    setState(
      typeof read === 'string' ? { kind: 'problem', problem: read } : { kind: 'read', ...read },
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

  return (
    <Dialog
      title="Open what you have"
      wide
      onClose={onClose}
      footer={
        state.kind === 'read' ? (
          <>
            <Button onClick={() => setState({ kind: 'empty' })}>Choose something else</Button>
            {state.old.parts.length > 0 && (
              <Button onClick={() => takeOver(state, 'modernise')}>
                Open it and look at what is old
              </Button>
            )}
            <Button look="primary" onClick={() => takeOver(state)}>
              Open it
            </Button>
          </>
        ) : undefined
      }
    >
      {state.kind !== 'read' && (
        <>
          <p>
            Your flake, or a single <code>configuration.nix</code> or <code>home.nix</code>, with
            all that it imports. What the form knows becomes fields; everything else stays as you
            wrote it. Nothing leaves this page, and your files stay as they are.
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
      {state.kind === 'read' && <Report opened={state} />}
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
