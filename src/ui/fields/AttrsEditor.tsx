/** Entries with a name and a value each: added, renamed, removed; the names are unique. */

import { useState } from 'react';
import { flushSync } from 'react-dom';
import { placeOf } from '../../config/place.ts';
import { emptyAttrs, setAt } from '../../nix/attrs.ts';
import { AddName } from './AddName.tsx';
import { AttrEntry, troubleWithName } from './AttrEntry.tsx';
import styles from './AttrsEditor.module.css';
import { firstOf } from './choiceTypes.ts';
import type { EditorProps, OfKind } from './editor.ts';
import { Rest } from './Rest.tsx';

/** More entries than these are folded to begin with. */
const fewEntries = 3;

export function AttrsEditor(props: EditorProps<OfKind<'attrsOf'>>) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const attrs = value?.kind === 'attrs' ? value : emptyAttrs;
  const [isFew] = useState(attrs.attrs.length <= fewEntries);
  const [added, setAdded] = useState<ReadonlySet<number>>(new Set());

  function add(name: string): string | undefined {
    const trouble = troubleWithName(name, attrs, type.names);
    if (trouble !== undefined) return trouble.message;
    const index = attrs.attrs.length;
    flushSync(() => {
      setAdded(new Set([...added, index]));
      onChange(setAt(attrs, [name], firstOf(type.of)), `${place}${placeOf(name)}`);
    });
    return undefined;
  }

  return (
    <div className={styles.attrs}>
      {attrs.attrs.map((attr, index) => (
        <AttrEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: a renamed entry is the same entry.
          key={index}
          id={`${id}-${index}`}
          place={place}
          label={label}
          attrs={attrs}
          attr={attr}
          type={type.of}
          names={type.names}
          onChange={(next, at) =>
            onChange(next.attrs.length === 0 && props.removable ? undefined : next, at)
          }
          start={isFew || added.has(index)}
          Nested={Nested}
        />
      ))}
      {props.removable && <Rest value={value} placeholder={props.placeholder} />}
      <AddName
        id={id}
        name={`${label}: name of a new entry`}
        button={`Add to ${label}`}
        placeholder={attrs.attrs.length === 0 ? 'Name' : 'Another name'}
        describedBy={props.describedBy}
        words={undefined}
        troubleAtOnce={(name) => {
          const trouble = troubleWithName(name, attrs, type.names);
          return trouble?.taken ? trouble.message : undefined;
        }}
        onAdd={add}
      />
    </div>
  );
}
