/** A package: found by name in the catalog, or any attribute path below `pkgs`. */

import { useMemo } from 'react';
import { ComboInput } from './ComboInput.tsx';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { describedBy, Message } from './Message.tsx';
import { packageSource } from './packageSource.ts';
import { lineOf, readLine } from './readings.ts';
import { useTypedText } from './useTypedText.ts';

export function PackageEditor(props: EditorProps) {
  const { id, type, suggestions } = props;
  const { text, message, onText } = useTypedText(props, lineOf, (typed) =>
    readLine(type, typed, false),
  );
  const source = useMemo(() => packageSource(suggestions), [suggestions]);
  return (
    <>
      <ComboInput
        id={id}
        className={styles.code}
        source={source}
        value={text}
        placeholder={props.placeholder ?? 'Name of a package'}
        aria-label={props.label}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        onText={onText}
        onPick={onText}
      />
      <Message id={id}>{message}</Message>
    </>
  );
}
