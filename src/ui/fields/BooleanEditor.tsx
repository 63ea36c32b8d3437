/** A switch that also shows when nobody has touched it: hollow, with what holds then. */

import styles from './BooleanEditor.module.css';
import type { EditorProps, OfKind } from './editor.ts';

export function BooleanEditor(props: EditorProps<OfKind<'boolean'>>) {
  const { value, placeholder } = props;
  const usual = placeholder === 'on' || placeholder === 'true';
  const isOn = value?.kind === 'boolean' ? value.value : usual;
  const isSet = value?.kind === 'boolean';
  const stateId = `${props.id}-state`;
  const unset = placeholder === undefined ? 'Not set' : `Not set: ${placeholder}`;
  return (
    <span className={styles.boolean}>
      <span id={stateId} className={isSet ? styles.set : styles.unset}>
        {isSet ? (isOn ? 'On' : 'Off') : unset}
      </span>
      <button
        type="button"
        role="switch"
        id={props.id}
        aria-checked={isOn}
        aria-label={props.label}
        aria-describedby={[stateId, props.describedBy].filter(Boolean).join(' ')}
        data-set={isSet}
        className={styles.switch}
        onClick={() => props.onChange({ kind: 'boolean', value: !isOn }, props.place)}
      >
        <span className={styles.thumb} />
      </button>
    </span>
  );
}
