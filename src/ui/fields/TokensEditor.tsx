/** A list of short words (packages, ports, groups): added by typing or pasting, moved and removed by keys or the mouse. */

import { GripVertical, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { ComboInput } from './ComboInput.tsx';
import type { EditorProps, OfKind } from './editor.ts';
import { describedBy, Message } from './Message.tsx';
import { packageSource } from './packageSource.ts';
import { Rest } from './Rest.tsx';
import { SuggestionList, wordsFor } from './SuggestionList.tsx';
import styles from './TokensEditor.module.css';
import { addWords, endsWord, moved, wordOf } from './tokens.ts';
import { movedTo, useReorder } from './useReorder.ts';

export function TokensEditor(props: EditorProps<OfKind<'listOf'>>) {
  const { type, value, onChange, place, id, label, suggestions } = props;
  const items = value?.kind === 'list' ? value.items : [];
  const [typed, setTyped] = useState('');
  const [used, setUsed] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const {
    list: tokens,
    handle,
    mark,
  } = useReorder<HTMLUListElement>((from, to) => set(movedTo(items, from, to)));

  const misfit = value && fits(type, value);
  const wrong = misfit && items[Number(misfit.path[0])];
  const message =
    trouble ?? (misfit && (wrong ? `${wordOf(wrong)}: ${misfit.message}` : misfit.message));

  function set(next: readonly Value[]): void {
    if (next === items) return;
    onChange(
      next.length === 0 && props.removable ? undefined : { kind: 'list', items: next },
      place,
    );
  }

  function add(text: string): void {
    const added = addWords(type.of, items, text);
    set(added.items);
    setTyped(added.rest);
    setTrouble(added.message);
  }

  function focusToken(index: number): void {
    const buttons = tokens.current?.querySelectorAll<HTMLElement>('[data-token]');
    (buttons?.[Math.min(index, buttons.length - 1)] ?? document.getElementById(id))?.focus();
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
    } else if (by === 1 && index === items.length - 1) document.getElementById(id)?.focus();
    else if (by !== undefined) focusToken(Math.max(0, index + by));
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else return;
    event.preventDefault();
  }

  const listId = `${id}-suggestions`;
  const listed = used ? suggestions : undefined;
  const isPackages = type.of.kind === 'package';
  const present = items.map(wordOf).join('\n');
  const source = useMemo(
    () => (isPackages ? packageSource(suggestions, new Set(present.split('\n'))) : undefined),
    [isPackages, suggestions, present],
  );
  return (
    <>
      {items.length > 0 && (
        <ul ref={tokens} className={styles.tokens} aria-label={label}>
          {items.map((item, index) => {
            const name = wordOf(item);
            return (
              <li
                key={`${item.kind} ${name} ${items.indexOf(item)}`}
                className={styles.token}
                data-item
                data-mark={mark(index)}
              >
                <span aria-hidden className={styles.handle} {...handle(index)}>
                  <GripVertical size={12} />
                </span>
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
      <Rest value={value} placeholder={undefined} />
      <ComboInput
        id={id}
        className={type.of.kind === 'string' ? undefined : styles.code}
        source={source}
        value={typed}
        placeholder={items.length === 0 ? (props.placeholder ?? hintFor(type)) : 'Add another'}
        inputMode={type.of.kind === 'integer' ? 'numeric' : undefined}
        aria-label={`Add to ${label}`}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        list={listed && !source ? listId : undefined}
        onFocus={() => setUsed(true)}
        onBlur={() => typed.trim() !== '' && add(typed)}
        onText={(text, letters) => {
          setTrouble(undefined);
          // A choice from the native list arrives whole, not letter by letter.
          const picked =
            letters === undefined && listed !== undefined && wordsFor(listed).includes(text);
          if (picked || endsWord(type.of, text)) add(text);
          else setTyped(text);
        }}
        onPick={add}
        onEnter={() => add(typed)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!/\n/.test(text.trim())) return;
          event.preventDefault();
          add(text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' || typed !== '' || items.length === 0) return;
          event.preventDefault();
          focusToken(items.length - 1);
        }}
      />
      {listed && !source && (
        <SuggestionList id={listId} name={listed} without={new Set(present.split('\n'))} />
      )}
      <Message id={id}>{message}</Message>
    </>
  );
}

function hintFor({ of }: OfKind<'listOf'>): string {
  if (of.kind === 'package') return 'Package, then Enter';
  return of.kind === 'integer' ? 'Number, then Enter' : 'Word, then Enter';
}
