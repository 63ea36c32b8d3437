/** A value inside another one, under its name: on one line where it is short, folded where it is long. */

import { type ReactNode, useState } from 'react';
import { canShow, isWide } from './canShow.ts';
import type { EditorProps } from './editor.ts';
import { Fold } from './Fold.tsx';
import { useNixSwitch } from './NixSwitch.tsx';
import styles from './PartRow.module.css';
import { summaryOf } from './summaryOf.ts';

interface PartRowProps {
  /** Of the value, whose label is its whole name. */
  readonly editor: Omit<EditorProps, 'Nested'>;
  readonly Nested: EditorProps['Nested'];
  /** What it is called in its row. */
  readonly name: string;
  /** Where the name can be changed, and what is wrong with it. */
  readonly naming?: ReactNode;
  readonly message?: ReactNode;
  readonly help?: string | undefined;
  /** Buttons, at the end of the row. */
  readonly actions: ReactNode;
  /** Whether a long part is open to begin with. */
  readonly start: boolean;
}

export function PartRow(props: PartRowProps) {
  const { editor, Nested, name, naming, message, help, actions, start } = props;
  const { id, type, value, place } = editor;
  const { inNix, button } = useNixSwitch(editor);
  const helpText = help !== undefined && (
    <p id={`${id}-help`} className={styles.help}>
      {help}
    </p>
  );
  const field = <Nested {...editor} describedBy={help && `${id}-help`} inNix={inNix} />;
  const buttons = (
    <>
      {button}
      {actions}
    </>
  );
  const isLong = !inNix && isWide(type, value) && (value === undefined || canShow(type, value));
  // What turns long under a person's hands is open.
  const [wasShort] = useState(!isLong);
  if (isLong) {
    return (
      <div className={styles.long} data-place={place}>
        <Fold
          name={name}
          naming={naming}
          message={message}
          summary={summaryOf(value)}
          start={start || wasShort}
          kept={value !== undefined}
          actions={buttons}
        >
          {helpText}
          {field}
        </Fold>
      </div>
    );
  }
  return (
    <div
      className={styles.part}
      data-place={place}
      data-beside={(type.kind === 'boolean' && !inNix && naming === undefined) || undefined}
      data-quiet
    >
      {naming === undefined ? (
        <label htmlFor={id} className={styles.name}>
          {name}
        </label>
      ) : (
        <div className={styles.naming}>
          {naming}
          {message}
        </div>
      )}
      <div className={styles.actions}>{buttons}</div>
      <div className={styles.value}>
        {field}
        {helpText}
      </div>
    </div>
  );
}
