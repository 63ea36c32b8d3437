/** A line of text, and what is written as one: numbers and paths. */

import { useState } from 'react';
import type { OptionType } from '../../option/type.ts';
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
        inputMode={inputModeFor(type)}
        className={type.kind === 'path' ? styles.code : undefined}
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

/** Which keys a phone shows; the numeric ones of some phones have no minus. */
function inputModeFor(type: OptionType): 'numeric' | 'decimal' | undefined {
  if (type.kind === 'integer') return (type.min ?? -1) >= 0 ? 'numeric' : undefined;
  return type.kind === 'float' && (type.min ?? -1) >= 0 ? 'decimal' : undefined;
}
