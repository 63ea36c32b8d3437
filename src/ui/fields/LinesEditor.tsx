/** Text of several lines, which grows with what is in it. */

import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';
import { describedBy, Message } from './Message.tsx';
import { lineOf, readLine } from './readings.ts';
import { useTypedText } from './useTypedText.ts';

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
        value={text}
        placeholder={props.placeholder}
        aria-label={props.label}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
      <Message id={id}>{message}</Message>
    </>
  );
}
