/** One of a few values, in a native select whose first entry leaves the option alone. */

import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { fits } from '../../option/fits.ts';
import { literalInWords } from '../../option/inWords.ts';
import type { EditorProps, OfKind } from './editor.ts';
import { describedBy, Message } from './Message.tsx';

/** Each value once, with a key and a name of its own: what reads the same says what kind of value it is. */
export function choicesOf(all: readonly Value[]) {
  const values = [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
  const names = values.map((value) =>
    value.kind === 'null' ? 'Nothing (null)' : literalInWords(value),
  );
  return values.map((value, index) => {
    const isAlone = names.every((other, at) => at === index || other !== names[index]);
    const name = isAlone ? names[index] : `${names[index]} (${kindNames[value.kind]})`;
    return { key: JSON.stringify(value), name, value };
  });
}

const kindNames: Readonly<Record<Value['kind'], string>> = {
  null: 'null',
  boolean: 'on or off',
  integer: 'number',
  float: 'number with a point',
  string: 'text',
  path: 'path',
  package: 'package',
  list: 'list',
  attrs: 'group',
  raw: 'Nix',
};

export function EnumEditor(props: EditorProps<OfKind<'enum'>>) {
  const { id, type, value, onChange, place, placeholder } = props;
  const choices = choicesOf(type.values);
  const index =
    value === undefined ? -1 : choices.findIndex((choice) => sameValue(choice.value, value));
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
        onChange={(event) => onChange(choices[Number(event.target.value)]?.value, place)}
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
        {choices.map(({ key, name }, number) => (
          <option key={key} value={number}>
            {name}
          </option>
        ))}
      </select>
      <Message id={id}>{message}</Message>
    </>
  );
}
