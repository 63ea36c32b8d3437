/** A list of known values: a box to tick for each; values that are not known stay where they are. */

import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import { literalInWords } from '../../option/inWords.ts';
import type { OptionType } from '../../option/type.ts';
import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';

type EnumList = OfKind<'listOf'> & { readonly of: OfKind<'enum'> };

export const isEnumList = (type: OptionType): type is EnumList =>
  type.kind === 'listOf' && type.of.kind === 'enum';

export function EnumSetEditor(props: EditorProps<EnumList>) {
  const { type, value, onChange, place, id } = props;
  const items = value?.kind === 'list' ? value.items : [];
  const has = (known: Value) => items.some((item) => sameValue(item, known));
  const others = items.filter((item) => !type.of.values.some((known) => sameValue(known, item)));

  function toggle(known: Value): void {
    const next = has(known) ? items.filter((item) => !sameValue(item, known)) : [...items, known];
    onChange(next.length === 0 ? undefined : { kind: 'list', items: next }, place);
  }

  return (
    <fieldset
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={styles.checks}
    >
      {[...type.of.values, ...others].map((known, index) => {
        const name = literalInWords(known);
        return (
          <label key={name} className={styles.check}>
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={has(known)}
              onChange={() => toggle(known)}
            />
            <code>{name}</code>
          </label>
        );
      })}
    </fieldset>
  );
}
