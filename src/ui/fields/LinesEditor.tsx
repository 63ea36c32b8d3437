/** Text of several lines, which grows with what is in it. */

import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';
import { describedBy, Message } from './Message.tsx';
import { lineOf, readLine } from './readings.ts';
import { rowsFor, useTypedText } from './useTypedText.ts';

export function LinesEditor(props: EditorProps<OfKind<'lines'>>) {
  const { id } = props;
  const { text, message, onText } = useTypedText(props, lineOf, (typed) =>
    readLine(props.type, typed, !props.removable),
  );
  return (
    <>
      <textarea
        id={id}
        className={`${styles.code} ${styles.lines}`}
        rows={rowsFor(text)}
        value={text}
        placeholder={props.placeholder}
        aria-label={props.label}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
      {text.includes('${') && (
        <p className={styles.help}>
          {'${…} stays as it is typed here; in Nix it would be computed.'}
        </p>
      )}
      <Message id={id}>{message}</Message>
    </>
  );
}
