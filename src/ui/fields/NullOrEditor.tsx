/** An option that may also be set to nothing (`null`), which is not the same as leaving it alone. */

import type { Value } from '../../nix/value.ts';
import { asideAt } from './aside.ts';
import { isWide } from './canShow.ts';
import { EnumEditor } from './EnumEditor.tsx';
import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';

const nothing: Value = { kind: 'null' };

export function NullOrEditor(props: EditorProps<OfKind<'nullOr'>>) {
  const { of } = props.type;
  // What is chosen from a list has nothing as one more choice.
  if (of.kind === 'enum') {
    const [first, ...rest] = of.values;
    return <EnumEditor {...props} type={{ kind: 'enum', values: [first, ...rest, nothing] }} />;
  }
  if (of.kind === 'boolean') return <EnumEditor {...props} type={onOffOrNothing} />;
  return <WithNothing {...props} />;
}

const onOffOrNothing: OfKind<'enum'> = {
  kind: 'enum',
  values: [{ kind: 'boolean', value: true }, { kind: 'boolean', value: false }, nothing],
};

function WithNothing(props: EditorProps<OfKind<'nullOr'>>) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const turn = asideAt(place, onChange);
  const isNull = value?.kind === 'null';
  const isLong = isWide(type.of, value);
  const stateId = `${id}-state`;
  return (
    <div className={styles.nullable} data-wide={isLong || undefined}>
      {isNull && (
        <span id={stateId} className="visually-hidden">
          Set to nothing.
        </span>
      )}
      {!(isNull && isLong) && (
        <div className={styles.grow}>
          <Nested
            {...props}
            type={type.of}
            value={isNull ? undefined : value}
            describedBy={
              [props.describedBy, isNull && stateId].filter(Boolean).join(' ') || undefined
            }
            placeholder={
              isNull
                ? 'Nothing (null)'
                : props.placeholder &&
                  (isLong ? props.placeholder : `Not set: ${props.placeholder}`)
            }
            removable
          />
        </div>
      )}
      <label
        className={styles.nothing}
        title="Sets the option to null, which is a value of its own"
      >
        <input
          id={isNull && isLong ? id : undefined}
          type="checkbox"
          checked={isNull}
          aria-label={`Nothing (null): ${label}`}
          onChange={(event) => {
            if (event.target.checked) turn('value', value, 'nothing', nothing);
            else turn('nothing', undefined, 'value', undefined);
          }}
        />
        Nothing
      </label>
    </div>
  );
}
