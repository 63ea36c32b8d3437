/** A list with a row for each item, for items too long or too rich to stand as words. */

import { ArrowDown, ArrowUp, GripVertical, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { placeOf } from '../../config/place.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType } from '../../option/type.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { isWide } from './canShow.ts';
import { firstOf, memberOf } from './choiceTypes.ts';
import type { EditorProps, OfKind } from './editor.ts';
import { describedBy, Message } from './Message.tsx';
import { useNixSwitch } from './NixSwitch.tsx';
import { Rest } from './Rest.tsx';
import styles from './RowsEditor.module.css';
import { summaryOf } from './summaryOf.ts';
import { moved } from './tokens.ts';
import { movedTo, useReorder } from './useReorder.ts';

export function RowsEditor(props: EditorProps<OfKind<'listOf'>>) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const items = value?.kind === 'list' ? value.items : [];
  const of = memberOf(type.of);
  const { list, handle, mark } = useReorder<HTMLDivElement>((from, to) =>
    set(movedTo(items, from, to)),
  );
  const misfit = value && fits(type, value);
  const message = misfit?.path.length === 0 ? misfit.message : undefined;
  const isFull = items.length >= (type.max ?? Number.POSITIVE_INFINITY);

  function set(next: readonly Value[], at = place): void {
    onChange(next.length === 0 && props.removable ? undefined : { kind: 'list', items: next }, at);
  }

  /** Strings start empty, whatever rule they must keep: nobody wants to delete an example first. */
  function add(): void {
    const item: Value = of.kind === 'string' ? { kind: 'string', value: '' } : firstOf(type.of);
    flushSync(() => set([...items, item]));
    document.getElementById(`${id}-${items.length}`)?.focus();
  }

  return (
    <div ref={list} className={styles.rows}>
      {items.map((item, index) => {
        const name = `${label}: ${index + 1}`;
        return (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its number.
            key={index}
            mark={mark(index)}
            number={index + 1}
            editor={{
              id: `${id}-${index}`,
              type: of,
              value: item,
              onChange: (next, at) => set(items.with(index, next ?? firstOf(type.of)), at),
              place: `${place}${placeOf(index)}`,
              label: name,
              describedBy: props.describedBy,
              placeholder: undefined,
              suggestions: props.suggestions,
              removable: false,
            }}
            Nested={Nested}
            onLines={(lines) => {
              const isBlank = item.kind === 'string' && item.value === '';
              set(items.toSpliced(index, isBlank ? 1 : 0, ...lines));
            }}
            handle={
              <span aria-hidden className={styles.handle} {...handle(index)}>
                <GripVertical size={16} />
              </span>
            }
            actions={
              <>
                <IconButton
                  label={`Move up ${name}`}
                  icon={<ArrowUp aria-hidden />}
                  disabled={index === 0}
                  onClick={() => set(moved(items, index, -1))}
                />
                <IconButton
                  label={`Move down ${name}`}
                  icon={<ArrowDown aria-hidden />}
                  disabled={index === items.length - 1}
                  onClick={() => set(moved(items, index, 1))}
                />
                <IconButton
                  label={`Remove ${name}`}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => set(items.toSpliced(index, 1))}
                />
              </>
            }
          />
        );
      })}
      <Rest value={value} placeholder={props.placeholder} />
      <div>
        <Button
          id={id}
          icon={<Plus aria-hidden />}
          aria-label={`Add to ${label}`}
          aria-describedby={describedBy(id, props.describedBy, message)}
          disabled={isFull}
          onClick={add}
        >
          {isFull ? `No more than ${type.max}` : 'Add'}
        </Button>
        <Message id={id}>{message}</Message>
      </div>
    </div>
  );
}

interface RowProps {
  readonly mark: ReturnType<ReturnType<typeof useReorder>['mark']>;
  readonly number: number;
  readonly editor: Omit<EditorProps, 'Nested'>;
  readonly Nested: EditorProps['Nested'];
  /** Several lines were pasted, each of them an item. */
  readonly onLines: (lines: readonly Value[]) => void;
  readonly handle: ReactNode;
  readonly actions: ReactNode;
}

function Row({ mark, number, editor, Nested, onLines, handle, actions }: RowProps) {
  const { inNix, button } = useNixSwitch(editor);
  const isLong = !inNix && isWide(editor.type, editor.value);
  return (
    <div
      className={styles.row}
      data-item
      data-quiet
      data-place={editor.place}
      data-mark={mark}
      data-long={isLong || undefined}
    >
      {handle}
      {isLong && (
        <span className={styles.number}>
          {number} <span className={styles.summary}>{summaryOf(editor.value)}</span>
        </span>
      )}
      <div
        className={styles.item}
        onPaste={(event) => {
          const lines = linesOf(editor.type, event.clipboardData.getData('text'));
          if (lines.length < 2 || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          onLines(lines);
        }}
      >
        <Nested {...editor} inNix={inNix} />
      </div>
      <div className={styles.actions}>
        {button}
        {actions}
      </div>
    </div>
  );
}

/** Pasted lines as items, where a line can be one; a trouble with a line is said in its row. */
function linesOf(type: OptionType, text: string): readonly Value[] {
  const takesText =
    type.kind === 'string' ||
    type.kind === 'path' ||
    (type.kind === 'either' && type.branches.some(({ kind }) => kind === 'string'));
  if (!takesText) return [];
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(
      (line): Value =>
        type.kind === 'path' && /^\.{1,2}\//.test(line)
          ? { kind: 'path', text: line }
          : { kind: 'string', value: line },
    );
}
