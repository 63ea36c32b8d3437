/** How the files get home: the zip, where it goes, and the very commands for each configuration in it. */

import { Download } from 'lucide-react';
import { useState } from 'react';
import { zip } from '../../carry/zip.ts';
import { type Commands, commandsOf } from '../../generate/commands.ts';
import { configStore } from '../../store/configStore.ts';
import { filesOf } from '../../store/files.ts';
import { useFindings } from '../../store/findings.ts';
import { useWholeConfig } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { FindingList } from '../problems/FindingList.tsx';
import { saveFile } from '../saveFile.ts';
import { CheckList } from './CheckList.tsx';
import styles from './dialogs.module.css';

export function DownloadDialog({ onClose }: { readonly onClose: () => void }) {
  const config = useWholeConfig();
  const findings = useFindings();
  const [state, setState] = useState<'idle' | 'saved' | 'failed'>('idle');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const commands = commandsOf(config);
  const name = `${config.hosts[0]?.name || 'flake'}.zip`;

  async function save(): Promise<void> {
    try {
      const { config: taken } = configStore.getState();
      const bytes = await zip(filesOf(taken));
      saveFile(name, Uint8Array.from(bytes), 'application/zip');
      look({ downloaded: taken });
      setState('saved');
    } catch {
      setState('failed');
    }
  }

  return (
    <Dialog
      title="Download"
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" icon={<Download aria-hidden />} onClick={save}>
            {errors.length > 0 ? `Download ${name} all the same` : `Download ${name}`}
          </Button>
        </>
      }
    >
      {errors.length > 0 && (
        <Callout
          tone="error"
          title={
            errors.length === 1
              ? 'One error will keep this from building.'
              : `${errors.length} errors will keep this from building.`
          }
        >
          <FindingList findings={errors} onShow={onClose} />
        </Callout>
      )}
      <CheckList onShow={onClose} />
      <div role="status" className={styles.outcome}>
        {state === 'saved' && <Callout tone="success">{name} is on its way.</Callout>}
        {state === 'failed' && (
          <Callout tone="error" title="The zip could not be made.">
            Everything is still here. Close this and copy the files one by one, or try again.
          </Callout>
        )}
      </div>
      {commands.length === 0 && (
        <Callout tone="warning">
          No home is set up on this computer yet, so there is nothing to switch to.
        </Callout>
      )}
      {commands.map((one) => (
        <Steps
          key={`${one.host} ${one.configuration}`}
          commands={one}
          several={commands.length > 1}
        />
      ))}
    </Dialog>
  );
}

interface StepsProps {
  readonly commands: Commands;
  readonly several: boolean;
}

function Steps({ commands, several }: StepsProps) {
  const { folder, configuration, prepare, first, later } = commands;
  const steps = (
    <ol className={styles.steps}>
      <li>
        <p>
          Unpack the zip and run <code>sh apply.sh{several && ` ${configuration}`}</code> in it. It
          keeps a copy of what is in <code>{folder}</code>, builds, shows what changes, and asks
          before it switches.
        </p>
      </li>
      <li>
        <p>
          Or do it by hand: put the files into <code>{folder}</code>, then run
        </p>
        <CommandBlock label="the first commands" lines={[...prepare, first]} />
      </li>
      <li>
        <p>After each later change:</p>
        <CommandBlock label="the later command" lines={[later]} />
      </li>
    </ol>
  );
  if (!several) return steps;
  return (
    <details className={styles.configuration}>
      <summary>
        <code>{configuration}</code>
      </summary>
      {steps}
    </details>
  );
}

interface CommandBlockProps {
  readonly label: string;
  readonly lines: readonly string[];
}

function CommandBlock({ label, lines }: CommandBlockProps) {
  const text = lines.join('\n');
  return (
    <div className={styles.commands}>
      <pre>{text}</pre>
      <CopyButton look="icon" label={`Copy ${label}`} text={() => `${text}\n`} />
    </div>
  );
}
