/** A value in Nix itself: parsed as it is typed, and kept out of the config until it parses. */

import { expressionOf } from '../../nix/expressionOf.ts';
import { parse } from '../../nix/parse.ts';
import { print } from '../../nix/print.ts';
import type { Value } from '../../nix/value.ts';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { describedBy, Message } from './Message.tsx';
import { type Reading, rowsFor, useTypedText } from './useTypedText.ts';

export function ExpressionEditor(props: EditorProps) {
  const { id } = props;
  const { text, message, onText } = useTypedText(props, showExpression, readExpression);
  return (
    <>
      <textarea
        id={id}
        className={`${styles.code} ${styles.lines}`}
        rows={rowsFor(text)}
        value={text}
        placeholder={props.placeholder}
        aria-label={`${props.label}, in Nix`}
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

/** What a person wrote stays as it is; any other value is shown as the files show it. */
function showExpression(value: Value): string {
  return value.kind === 'raw' ? value.text : print(expressionOf(value)).text.trimEnd();
}

function readExpression(text: string): Reading {
  if (text.trim() === '') return { kind: 'nothing' };
  const [error] = parse(text).errors;
  return error === undefined
    ? { kind: 'value', value: { kind: 'raw', text } }
    : {
        kind: 'trouble',
        message: `This is not Nix yet, line ${lineAt(text, error.start)}: ${error.message}`,
      };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
