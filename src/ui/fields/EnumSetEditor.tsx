/** A list of known values: a box to tick for each; values that are not known stay where they are. */

import { sameValue } from '../../nix/attrs.ts';
import type { Value } from '../../nix/value.ts';
import type { EnumList } from './canShow.ts';
import { choicesOf } from './EnumEditor.tsx';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';

export function EnumSetEditor(props: EditorProps<EnumList>) {
  const { type, value, onChange, place, id } = props;
  const items = value?.kind === 'list' ? value.items : [];
  const has = (known: Value) => items.some((item) => sameValue(item, known));
  const others = items.filter((item) => !type.of.values.some((known) => sameValue(known, item)));

  function toggle(known: Value): void {
    const next = has(known) ? items.filter((item) => !sameValue(item, known)) : [...items, known];
    onChange(
      next.length === 0 && props.removable ? undefined : { kind: 'list', items: next },
      place,
    );
  }

  return (
    <fieldset
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={styles.checks}
    >
      {choicesOf([...type.of.values, ...others]).map(({ key, name, value: known }, index) => (
        <label key={key} className={styles.check}>
          <input
            id={index === 0 ? id : undefined}
            type="checkbox"
            checked={has(known)}
            onChange={() => toggle(known)}
          />
          <code>{name}</code>
        </label>
      ))}
    </fieldset>
  );
}
