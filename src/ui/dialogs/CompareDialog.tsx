/** What is different now from another state of the config, file by file; and snapshots to come back to. */

import { useMemo, useState } from 'react';
import { decodeLink } from '../../carry/link.ts';
import type { Config } from '../../config/config.ts';
import { configStore } from '../../store/configStore.ts';
import { filesOf } from '../../store/files.ts';
import { useView, useWholeConfig } from '../../store/hooks.ts';
import { listSnapshots, type Snapshot } from '../../store/snapshots.ts';
import { storage } from '../../store/start.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { say } from '../controls/Status.tsx';
import { undo } from '../header/history.ts';
import styles from './CompareDialog.module.css';
import { changedFiles, Differences } from './Differences.tsx';
import { Snapshots } from './Snapshots.tsx';

interface Base {
  readonly id: string;
  readonly label: string;
  readonly config: Config;
}

const linkId = 'link';

export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const config = useWholeConfig();
  const [snapshots, setSnapshots] = useState(() => listSnapshots(storage()));
  const [link, setLink] = useState('');
  const [chosen, setChosen] = useState<string>();
  const linked = useMemo(() => linkedConfig(link), [link]);
  const bases = useBases(snapshots);
  const base = chosen === linkId ? undefined : (bases.find(({ id }) => id === chosen) ?? bases[0]);
  const before = chosen === linkId ? linked : base?.config;

  return (
    <Dialog
      title="Compare and snapshots"
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            disabled={before === undefined || before === config}
            onClick={() => {
              if (before === undefined) return;
              configStore.open(before);
              say({ text: 'Gone back.', action: { label: 'Undo', run: undo } });
              onClose();
            }}
          >
            Go back to that
          </Button>
        </>
      }
    >
      <Snapshots snapshots={snapshots} onChange={() => setSnapshots(listSnapshots(storage()))} />
      <label className={styles.base}>
        Compare what is here now with
        <select
          value={chosen ?? base?.id ?? linkId}
          onChange={(event) => setChosen(event.target.value)}
        >
          {bases.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value={linkId}>a link</option>
        </select>
      </label>
      {(chosen === linkId || bases.length === 0) && (
        <label className={styles.base}>
          The link
          <input
            type="text"
            value={link}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={(link !== '' && linked === undefined) || undefined}
            onChange={(event) => {
              setChosen(linkId);
              setLink(event.target.value);
            }}
          />
          {link !== '' && linked === undefined && (
            <span className={styles.wrong}>This is not a link of Flakesmith.</span>
          )}
        </label>
      )}
      {before !== undefined && (
        <Differences files={changedFiles(filesOf(before), filesOf(config))} />
      )}
    </Dialog>
  );
}

function useBases(snapshots: readonly Snapshot[]): readonly Base[] {
  const opened = useView((view) => view.opened);
  const downloaded = useView((view) => view.downloaded);
  return [
    ...(downloaded ? [{ id: 'downloaded', label: 'the last download', config: downloaded }] : []),
    ...(opened ? [{ id: 'opened', label: 'what was opened', config: opened }] : []),
    ...snapshots.map(({ key, name, config }) => ({
      id: key,
      label: `the snapshot ${name}`,
      config,
    })),
  ];
}

function linkedConfig(link: string): Config | undefined {
  const fragment = /(?:^|#)(v\d+\.\S+)$/.exec(link.trim())?.[1];
  return fragment === undefined ? undefined : decodeLink(fragment).config;
}
