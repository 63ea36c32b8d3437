/** A line of text, and what is written as one: numbers, paths, packages. */

import { useState } from 'react';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { describedBy, Message } from './Message.tsx';
import { lineOf, readLine } from './readings.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { useTypedText } from './useTypedText.ts';

export function LineEditor(props: EditorProps) {
  const { type, id } = props;
  const { text, message, onText } = useTypedText(props, lineOf, (typed) =>
    readLine(type, typed, !props.removable),
  );
  const [used, setUsed] = useState(false);
  const listId = `${id}-suggestions`;
  const listed = used ? props.suggestions : undefined;
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode={
          type.kind === 'integer' ? 'numeric' : type.kind === 'float' ? 'decimal' : undefined
        }
        className={type.kind === 'path' || type.kind === 'package' ? styles.code : undefined}
        value={text}
        placeholder={props.placeholder}
        aria-label={props.label}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        list={listed && listId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onFocus={() => setUsed(true)}
        onChange={(event) => onText(event.target.value)}
      />
      {listed && <SuggestionList id={listId} name={listed} />}
      <Message id={id}>{message}</Message>
    </>
  );
}
