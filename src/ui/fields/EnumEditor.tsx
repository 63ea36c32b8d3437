/** One of a few values, in a native select whose first entry leaves the option alone. */

import { sameValue } from '../../nix/attrs.ts';
import { fits } from '../../option/fits.ts';
import { literalInWords } from '../../option/inWords.ts';
import type { EditorProps, OfKind } from './editor.ts';
import { describedBy, Message } from './Message.tsx';

export function EnumEditor(props: EditorProps<OfKind<'enum'>>) {
  const { id, type, value, onChange, place, placeholder } = props;
  const index =
    value === undefined ? -1 : type.values.findIndex((known) => sameValue(known, value));
  const foreign = value !== undefined && index < 0;
  const message = value && fits(type, value)?.message;
  return (
    <>
      <select
        id={id}
        value={foreign ? 'foreign' : index}
        aria-label={props.label}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, props.describedBy, message)}
        onChange={(event) => onChange(type.values[Number(event.target.value)], place)}
      >
        {(props.removable || value === undefined) && (
          <option value={-1}>
            {placeholder === undefined ? 'Not set' : `Not set: ${placeholder}`}
          </option>
        )}
        {foreign && (
          <option value="foreign" disabled>
            {literalInWords(value)}
          </option>
        )}
        {type.values.map((known, number) => (
          <option key={`${known.kind} ${literalInWords(known)}`} value={number}>
            {literalInWords(known)}
          </option>
        ))}
      </select>
      <Message id={id}>{message}</Message>
    </>
  );
}
