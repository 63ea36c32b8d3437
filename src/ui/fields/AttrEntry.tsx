/** An entry that a person named: its name can be changed, and it can be removed. */

import { Trash2 } from 'lucide-react';
import type { Place } from '../../config/place.ts';
import { placeOf } from '../../config/place.ts';
import { removeAt, renameAt, setAt } from '../../nix/attrs.ts';
import type { Attr, Attrs } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import type { OptionType, StringPattern } from '../../option/type.ts';
import { configStore } from '../../store/configStore.ts';
import { useDraftInput } from '../../store/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { firstOf, memberOf } from './choiceTypes.ts';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { describedBy, Message } from './Message.tsx';
import { PartRow } from './PartRow.tsx';

interface AttrEntryProps {
  readonly id: string;
  /** Of the set that the entry is in. */
  readonly place: Place;
  readonly label: string;
  readonly attrs: Attrs;
  readonly attr: Attr;
  /** The type of the entry's value. */
  readonly type: OptionType;
  readonly names: StringPattern | undefined;
  readonly onChange: (attrs: Attrs, at: Place) => void;
  readonly start: boolean;
  readonly Nested: EditorProps['Nested'];
}

export function AttrEntry(props: AttrEntryProps) {
  const { id, place, label, attrs, attr, onChange, names } = props;
  const type = memberOf(props.type);
  const valuePlace = `${place}${placeOf(attr.name)}`;
  // Apart from the value's own place, for the value may be no value yet, too.
  const namePlace = `${valuePlace}#name`;
  const kept = useDraftInput(namePlace);
  const others: Attrs = { kind: 'attrs', attrs: attrs.attrs.filter((other) => other !== attr) };
  const message = troubleWithName(kept ?? attr.name, others, names)?.message;

  function rename(name: string): void {
    if (name === attr.name || troubleWithName(name, others, names) === undefined) {
      onChange(renameAt(attrs, [attr.name], name), namePlace);
    } else configStore.keepInput(namePlace, name);
  }

  return (
    <PartRow
      editor={{
        id,
        type,
        value: attr.value,
        onChange: (next, at) => onChange(setAt(attrs, [attr.name], next ?? firstOf(type)), at),
        place: valuePlace,
        label: `${label}: ${attr.name}`,
        describedBy: undefined,
        placeholder: undefined,
        suggestions: undefined,
        removable: false,
      }}
      Nested={props.Nested}
      name={attr.name}
      naming={
        <input
          id={`${id}-name`}
          type="text"
          className={styles.code}
          value={kept ?? attr.name}
          aria-label={`${label}: name`}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(`${id}-name`, undefined, message)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => rename(event.target.value)}
        />
      }
      message={<Message id={`${id}-name`}>{message}</Message>}
      actions={
        <IconButton
          label={`Remove ${attr.name}`}
          icon={<Trash2 aria-hidden />}
          onClick={() => onChange(removeAt(attrs, [attr.name]), valuePlace)}
        />
      }
      start={props.start}
    />
  );
}

/** What keeps a name from being used; `taken` names are said at once, unfinished ones when asked for. */
export function troubleWithName(
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
