/** Old ways of writing Nix: what is found, what would become of it, and nothing is changed before one agrees. */

import { useEffect, useState } from 'react';
import type { Config } from '../../config/config.ts';
import { sharing } from '../../config/patch.ts';
import type { Modernised, OldPart } from '../../recover/modernise/modernise.ts';
import { type OldWay, type OldWayInWords, oldWays } from '../../recover/modernise/oldWays.ts';
import { configStore } from '../../store/configStore.ts';
import { filesOf } from '../../store/files.ts';
import { useWholeConfig } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { say } from '../controls/Status.tsx';
import { undo } from '../header/history.ts';
import { worker } from '../worker.ts';
import { changedFiles, Differences } from './Differences.tsx';
import styles from './ModerniseDialog.module.css';

const everyWay: readonly OldWay[] = oldWays.map(({ way }) => way);

export function ModerniseDialog({ onClose }: { readonly onClose: () => void }) {
  const config = useWholeConfig();
  const [chosen, setChosen] = useState<readonly OldWay[]>(everyWay);
  const modernised = useModernised(config, chosen);
  const found = oldWays.filter(({ way }) => modernised?.parts.some((part) => part.way === way));
  const changes =
    modernised === undefined ? [] : changedFiles(filesOf(config), filesOf(modernised.config));

  function apply(): void {
    if (modernised === undefined) return;
    configStore.edit('', () => modernised.config);
    say({ text: 'Brought up to date.', action: { label: 'Undo', run: undo } });
    onClose();
  }

  return (
    <Dialog
      title="Bring old Nix up to date"
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{found.length === 0 ? 'Close' : 'Leave it as it is'}</Button>
          {found.length > 0 && (
            <Button look="primary" disabled={changes.length === 0} onClick={apply}>
              Change it
            </Button>
          )}
        </>
      }
    >
      <div role="status" className={styles.status}>
        {modernised === undefined && 'Looking…'}
        {modernised !== undefined && found.length === 0 && (
          <Callout tone="info">Nothing here is written in an old way.</Callout>
        )}
      </div>
      {modernised !== undefined && found.length > 0 && (
        <>
          <p>
            Your files still say these things as they were said before. Choose what may change; it
            can be undone.
          </p>
          <ul className={styles.ways}>
            {found.map((row) => (
              <Way
                key={row.way}
                row={row}
                parts={modernised.parts.filter(({ way }) => way === row.way)}
                checked={chosen.includes(row.way)}
                onChange={(on) =>
                  setChosen(on ? [...chosen, row.way] : chosen.filter((one) => one !== row.way))
                }
              />
            ))}
          </ul>
          <Differences files={changes} />
        </>
      )}
    </Dialog>
  );
}

/** Asked anew for each choice; the answer before stands until the next is there. */
function useModernised(config: Config, chosen: readonly OldWay[]): Modernised | undefined {
  const [modernised, setModernised] = useState<Modernised>();
  useEffect(() => {
    let isCurrent = true;
    void worker()
      .modernise({ config, chosen })
      .then((answer) => {
        if (!isCurrent || answer === undefined) return;
        // It comes from the worker as a copy.
        setModernised({ ...answer, config: sharing(config, answer.config) });
      });
    return () => {
      isCurrent = false;
    };
  }, [config, chosen]);
  return modernised;
}

interface WayProps {
  readonly row: OldWayInWords;
  readonly parts: readonly OldPart[];
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** As many lines of one way as a person looks through. */
const mostParts = 50;

function Way({ row: { title, why }, parts, checked, onChange }: WayProps) {
  return (
    <li className={styles.way}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          <strong>{title}</strong>
          <span className={styles.why}>{why}</span>
        </span>
      </label>
      <details className={styles.parts}>
        <summary>{parts.length === 1 ? 'One place' : `${parts.length} places`}</summary>
        <ul>
          {parts.slice(0, mostParts).map(({ path, line, text }) => (
            <li key={`${path} ${line} ${text}`}>
              <span>
                {path}, line {line}
              </span>
              <code>{text}</code>
            </li>
          ))}
          {parts.length > mostParts && <li>and {parts.length - mostParts} more</li>}
        </ul>
      </details>
    </li>
  );
}
