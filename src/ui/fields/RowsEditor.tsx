/** A list with a row for each item, for items too long or too rich to stand as words. */

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { flushSync } from 'react-dom';
import { placeOf } from '../../config/place.ts';
import type { Value } from '../../nix/value.ts';
import { firstValue } from '../../option/firstValue.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import type { EditorProps, OfKind } from './editor.ts';
import styles from './RowsEditor.module.css';
import { moved } from './tokens.ts';

export function RowsEditor(props: EditorProps<OfKind<'listOf'>>) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const items = value?.kind === 'list' ? value.items : [];

  function set(next: readonly Value[], at = place): void {
    onChange(next.length === 0 ? undefined : { kind: 'list', items: next }, at);
  }

  /** Strings start empty, whatever rule they must keep: nobody wants to delete an example first. */
  function add(): void {
    const item: Value =
      type.of.kind === 'string' ? { kind: 'string', value: '' } : firstValue(type.of);
    flushSync(() => set([...items, item]));
    document.getElementById(`${id}-${items.length}`)?.focus();
  }

  return (
    <div className={styles.rows}>
      {items.map((item, index) => {
        const itemPlace = `${place}${placeOf(index)}`;
        const name = `${label}: ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its number.
          <div key={index} className={styles.row} data-place={itemPlace}>
            <div
              className={styles.item}
              onPaste={(event) => {
                const lines = event.clipboardData.getData('text').split(/\r?\n/).filter(Boolean);
                if (type.of.kind !== 'string' || lines.length < 2) return;
                event.preventDefault();
                const pasted = lines.map((line): Value => ({ kind: 'string', value: line.trim() }));
                set(
                  items.toSpliced(
                    index,
                    item.kind === 'string' && item.value === '' ? 1 : 0,
                    ...pasted,
                  ),
                );
              }}
            >
              <Nested
                id={`${id}-${index}`}
                type={type.of}
                value={item}
                onChange={(next, at) => set(items.with(index, next ?? firstValue(type.of)), at)}
                place={itemPlace}
                label={name}
                describedBy={props.describedBy}
                placeholder={undefined}
                suggestions={props.suggestions}
                removable={false}
              />
            </div>
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
          </div>
        );
      })}
      <div>
        <Button
          id={items.length === 0 ? id : undefined}
          icon={<Plus aria-hidden />}
          aria-label={`Add to ${label}`}
          onClick={add}
        >
          Add
        </Button>
      </div>
    </div>
  );
}
