/** A line that adds something by its name, with what it could be called suggested. */

import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './AttrsEditor.module.css';
import { ComboInput } from './ComboInput.tsx';
import { describedBy, Message } from './Message.tsx';

interface AddNameProps {
  readonly id: string;
  /** Of the text field. */
  readonly name: string;
  /** Of the button. */
  readonly button: string;
  readonly placeholder: string;
  readonly describedBy: string | undefined;
  readonly words: readonly string[] | undefined;
  /** Trouble that is said while the name is typed. */
  readonly troubleAtOnce: (name: string) => string | undefined;
  /** Adds it, or says why not. */
  readonly onAdd: (name: string) => string | undefined;
}

export function AddName(props: AddNameProps) {
  const { id, words } = props;
  const source = useMemo(() => words && ({ kind: 'words', words } as const), [words]);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const message = typed === '' ? undefined : (refusal ?? props.troubleAtOnce(typed));

  function add(name: string): void {
    const trouble = props.onAdd(name);
    setRefusal(trouble);
    setTyped(trouble === undefined ? '' : name);
  }

  return (
    <div>
      <div className={styles.add}>
        <ComboInput
          id={id}
          source={source}
          value={typed}
          placeholder={props.placeholder}
          aria-label={props.name}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(id, props.describedBy, message)}
          onText={(text) => {
            setTyped(text);
            setRefusal(undefined);
          }}
          onPick={add}
          onEnter={() => add(typed)}
        />
        <Button icon={<Plus aria-hidden />} aria-label={props.button} onClick={() => add(typed)}>
          Add
        </Button>
      </div>
      <Message id={id}>{message}</Message>
    </div>
  );
}
