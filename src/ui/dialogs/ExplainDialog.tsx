/** Explains an error that is pasted from a terminal, leads to its field, and mends the config where it can. */

import { useDeferredValue, useId, useState } from 'react';
import { type Place, stepsOf } from '../../config/place.ts';
import { explain } from '../../diagnose/explain/explain.ts';
import type { Explanation } from '../../diagnose/explain/explanation.ts';
import { type Mend, mendConfig, valueAt } from '../../diagnose/mend.ts';
import { configStore } from '../../store/configStore.ts';
import { useView, useWholeConfig } from '../../store/hooks.ts';
import { look, openOption, reveal } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { setOf } from '../explorer/sets.ts';
import { withCode } from '../problems/withCode.tsx';
import styles from './dialogs.module.css';

export function ExplainDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const config = useWholeConfig();
  const text = useView((view) => view.terminalText);
  const read = useDeferredValue(text);
  const [mended, setMended] = useState(false);
  const explanations = explain(read, config);
  const isUnknown = read.trim() !== '' && explanations.length === 0;

  function mendBy(mend: Mend, place: string): void {
    configStore.edit(place, (old) => mendConfig(old, mend));
    setMended(true);
  }

  return (
    <Dialog title="Explain an error" wide onClose={onClose}>
      <div className={styles.pasted}>
        <label htmlFor={id}>What the terminal printed</label>
        <textarea
          id={id}
          rows={8}
          value={text}
          spellCheck={false}
          autoComplete="off"
          placeholder="error: …"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            look({ terminalText: event.target.value });
            setMended(false);
          }}
        />
        <p id={`${id}-help`} className={styles.soft}>
          Paste all of it: traces and colours do no harm. It stays on this page.
        </p>
      </div>
      <div role="status" className={styles.outcome}>
        {mended && (
          <Callout tone="success">
            Mended. Take the files home again, and switch. Undo takes it back.
          </Callout>
        )}
        {isUnknown && (
          <Callout
            tone="info"
            title="This error is not one that Flakesmith knows."
            actions={<CopyButton label="Copy the text" text={() => text} />}
          >
            The line after the last <code>error:</code> is the one to look for in the forum of
            NixOS, discourse.nixos.org.
          </Callout>
        )}
      </div>
      {explanations.length > 0 && (
        <ul className={styles.items} aria-label="Explanations">
          {explanations.map((explanation) => (
            <Explained
              key={`${explanation.code} ${explanation.option} ${explanation.cause}`}
              explanation={explanation}
              onMend={mendBy}
              onShow={onClose}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface ExplainedProps {
  readonly explanation: Explanation;
  readonly onMend: (mend: Mend, place: string) => void;
  readonly onShow: () => void;
}

function Explained({ explanation, onMend, onShow }: ExplainedProps) {
  const { cause, fix, option, place, mend } = explanation;
  return (
    <li>
      {option !== undefined && <code>{option}</code>}
      <p>{withCode(cause)}</p>
      <p>
        <strong>What to do:</strong> {withCode(fix)}
      </p>
      {(place ?? mend) !== undefined && (
        <div className={styles.acts}>
          {mend !== undefined && (
            <Button look="primary" onClick={() => onMend(mend, place ?? '')}>
              Mend it
            </Button>
          )}
          {place !== undefined && (
            <Button
              onClick={() => {
                onShow();
                show(place);
              }}
            >
              Show the field
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** An option that is not set may have no field in the form, but every option has a page. */
function show(place: Place): void {
  const { config } = configStore.getState();
  const [part, index, group, ...path] = stepsOf(place);
  const isOption = group === 'settings' && path.length > 0;
  look({ pane: 'form' });
  reveal(place, 'finding');
  if (!isOption || valueAt(config, place) !== undefined) return;
  const way = part === 'hosts' ? config.hosts[Number(index)]?.way : undefined;
  openOption({ set: setOf(part === 'homes' ? 'home' : 'system', way ?? 'nixos'), path });
}
