/** A list of short words (packages, ports, groups): added by typing or pasting, moved and removed by keys or the mouse. */

import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { literalInWords } from '../../option/inWords.ts';
import type { EditorProps, OfKind } from './editor.ts';
import { describedBy, Message } from './Message.tsx';
import { SuggestionList, wordsFor } from './SuggestionList.tsx';
import styles from './TokensEditor.module.css';
import { addWords, endsWord, moved } from './tokens.ts';

export function TokensEditor(props: EditorProps<OfKind<'listOf'>>) {
  const { type, value, onChange, place, id, label, suggestions } = props;
  const items = value?.kind === 'list' ? value.items : [];
  const [typed, setTyped] = useState('');
  const [used, setUsed] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const tokens = useRef<HTMLUListElement>(null);

  const misfit = value && fits(type, value);
  const wrong = misfit && items[Number(misfit.path[0])];
  const message =
    trouble ?? (misfit && (wrong ? `${literalInWords(wrong)}: ${misfit.message}` : misfit.message));

  function set(next: readonly Value[]): void {
    if (next !== items)
      onChange(next.length === 0 ? undefined : { kind: 'list', items: next }, place);
  }

  function add(text: string): void {
    const added = addWords(type.of, items, text);
    set(added.items);
    setTyped(added.rest);
    setTrouble(added.message);
  }

  function focusToken(index: number): void {
    const buttons = tokens.current?.querySelectorAll<HTMLElement>('[data-token]');
    (buttons?.[Math.min(index, buttons.length - 1)] ?? input.current)?.focus();
  }

  function remove(index: number): void {
    flushSync(() => set(items.toSpliced(index, 1)));
    focusToken(index);
  }

  function onTokenKey(event: KeyboardEvent, index: number): void {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined;
    if (by !== undefined && event.altKey) {
      flushSync(() => set(moved(items, index, by)));
      focusToken(Math.max(0, index + by));
    } else if (by === 1 && index === items.length - 1) input.current?.focus();
    else if (by !== undefined) focusToken(Math.max(0, index + by));
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else return;
    event.preventDefault();
  }

  const listId = `${id}-suggestions`;
  const listed = used ? suggestions : undefined;
  const present = new Set(items.map(literalInWords));
  return (
    <>
      {items.length > 0 && (
        <ul ref={tokens} className={styles.tokens} aria-label={label}>
          {items.map((item, index) => {
            const name = literalInWords(item);
            return (
              <li key={`${item.kind} ${name} ${items.indexOf(item)}`} className={styles.token}>
                <button
                  type="button"
                  data-token
                  className={styles.word}
                  title="Delete removes it, Alt and an arrow key move it"
                  aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
                  onKeyDown={(event) => onTokenKey(event, index)}
                >
                  {name}
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.remove}
                  aria-label={`Remove ${name}`}
                  onClick={() => remove(index)}
                >
                  <X aria-hidden size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        type="text"
        className={type.of.kind === 'string' ? undefined : styles.code}
        value={typed}
        placeholder={items.length === 0 ? (props.placeholder ?? hintFor(type)) : 'Add another'}
        inputMode={type.of.kind === 'integer' ? 'numeric' : undefined}
        aria-label={`Add to ${label}`}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        list={listed && listId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onFocus={() => setUsed(true)}
        onBlur={() => typed.trim() !== '' && add(typed)}
        onChange={(event) => {
          const text = event.target.value;
          setTrouble(undefined);
          // A choice from the suggestions arrives whole, not letter by letter.
          const picked =
            !(event.nativeEvent instanceof InputEvent && event.nativeEvent.data !== null) &&
            suggestions !== undefined &&
            wordsFor(suggestions).includes(text);
          if (picked || endsWord(type.of, text)) add(text);
          else setTyped(text);
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!/\n/.test(text.trim())) return;
          event.preventDefault();
          add(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && items.length > 0) {
            event.preventDefault();
            focusToken(items.length - 1);
          }
        }}
      />
      {listed && <SuggestionList id={listId} name={listed} without={present} />}
      <Message id={id}>{message}</Message>
    </>
  );
}

function hintFor({ of }: OfKind<'listOf'>): string {
  if (of.kind === 'package') return 'Package, then Enter';
  return of.kind === 'integer' ? 'Number, then Enter' : 'Word, then Enter';
}
