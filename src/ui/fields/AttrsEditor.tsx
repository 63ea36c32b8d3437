/** Entries with a name and a value each: added, renamed, removed; the names are unique. */

import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { placeOf } from '../../config/place.ts';
import { emptyAttrs, removeAt, renameAt, setAt } from '../../nix/attrs.ts';
import type { Attr, Attrs } from '../../nix/value.ts';
import { firstValue } from '../../option/firstValue.ts';
import { fits } from '../../option/fits.ts';
import type { StringPattern } from '../../option/type.ts';
import { configStore } from '../../store/configStore.ts';
import { useDraftInput } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './AttrsEditor.module.css';
import type { EditorProps, OfKind } from './editor.ts';
import { describedBy, Message } from './Message.tsx';

type Props = EditorProps<OfKind<'attrsOf'>>;

export function AttrsEditor(props: Props) {
  const { type, value, onChange, place, id } = props;
  const attrs = value?.kind === 'attrs' ? value : emptyAttrs;
  const [added, setAdded] = useState('');
  const [asked, setAsked] = useState(false);
  const trouble = troubleWithName(added, attrs, type.names);
  const message = added !== '' && (asked || trouble?.taken) ? trouble?.message : undefined;

  function add(): void {
    setAsked(true);
    if (trouble !== undefined) return;
    onChange(setAt(attrs, [added], firstValue(type.of)), `${place}${placeOf(added)}`);
    setAdded('');
    setAsked(false);
  }

  return (
    <div className={styles.attrs}>
      {attrs.attrs.map((attr, index) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: a renamed entry is the same entry.
          key={index}
          props={props}
          attrs={attrs}
          attr={attr}
          index={index}
        />
      ))}
      <div className={styles.add}>
        <input
          id={id}
          type="text"
          value={added}
          placeholder={attrs.attrs.length === 0 ? 'Name' : 'Another name'}
          aria-label={`${props.label}: name of a new entry`}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(id, props.describedBy, message)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setAdded(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={<Plus aria-hidden />} aria-label={`Add to ${props.label}`} onClick={add}>
          Add
        </Button>
      </div>
      <Message id={id}>{message}</Message>
    </div>
  );
}

function Entry(entry: {
  readonly props: Props;
  readonly attrs: Attrs;
  readonly attr: Attr;
  readonly index: number;
}) {
  const { props, attrs, attr, index } = entry;
  const { type, onChange, place, Nested } = props;
  const id = `${props.id}-${index}`;
  const valuePlace = `${place}${placeOf(attr.name)}`;
  // Apart from the value's own place, for the value may be no value yet, too.
  const namePlace = `${valuePlace}#name`;
  const kept = useDraftInput(namePlace);
  const others: Attrs = { kind: 'attrs', attrs: attrs.attrs.filter((other) => other !== attr) };
  const message = troubleWithName(kept ?? attr.name, others, type.names)?.message;

  function rename(name: string): void {
    if (name === attr.name || troubleWithName(name, others, type.names) === undefined) {
      onChange(renameAt(attrs, [attr.name], name), namePlace);
    } else configStore.keepInput(namePlace, name);
  }

  return (
    <div className={styles.entry} data-place={valuePlace}>
      <div className={styles.name}>
        <input
          id={`${id}-name`}
          type="text"
          className={styles.code}
          value={kept ?? attr.name}
          aria-label={`${props.label}: name`}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(`${id}-name`, undefined, message)}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => rename(event.target.value)}
        />
        <Message id={`${id}-name`}>{message}</Message>
      </div>
      <div className={styles.value}>
        <Nested
          id={id}
          type={type.of}
          value={attr.value}
          onChange={(next, at) =>
            onChange(setAt(attrs, [attr.name], next ?? firstValue(type.of)), at)
          }
          place={valuePlace}
          label={`${props.label}: ${attr.name}`}
          describedBy={undefined}
          placeholder={undefined}
          suggestions={undefined}
          removable={false}
        />
      </div>
      <IconButton
        label={`Remove ${attr.name}`}
        icon={<Trash2 aria-hidden />}
        onClick={() => {
          const rest = removeAt(attrs, [attr.name]);
          onChange(rest.attrs.length === 0 ? undefined : rest, valuePlace);
        }}
      />
    </div>
  );
}

/** What keeps a name from being used; `taken` names are said at once, unfinished ones when asked for. */
function troubleWithName(
  name: string,
  others: Attrs,
  pattern: StringPattern | undefined,
): { readonly message: string; readonly taken: boolean } | undefined {
  if (others.attrs.some((attr) => attr.name === name)) {
    return { message: `There is an entry called ${name} already.`, taken: true };
  }
  const misfit = fits(
    { kind: 'string', pattern: pattern ?? 'notEmpty' },
    { kind: 'string', value: name },
  );
  return misfit && { message: misfit.message, taken: false };
}
