/** An option that may also be set to nothing (`null`), which is not the same as leaving it alone. */

import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';

export function NullOrEditor(props: EditorProps<OfKind<'nullOr'>>) {
  const { type, value, onChange, place, id, Nested } = props;
  const isNull = value?.kind === 'null';
  return (
    <>
      <Nested
        {...props}
        type={type.of}
        value={isNull ? undefined : value}
        placeholder={isNull ? 'nothing' : props.placeholder}
        removable
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isNull}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked ? { kind: 'null' } : undefined, place)}
        />
        Nothing (null)
      </label>
    </>
  );
}
