/** A group of settings: one field for each that is known; what else stands there is left alone. */

import { placeOf } from '../../config/place.ts';
import { emptyAttrs, getAt, removeAt, setAt } from '../../nix/attrs.ts';
import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';

export function SubmoduleEditor(props: EditorProps<OfKind<'submodule'>>) {
  const { type, value, onChange, place, id, Nested } = props;
  const attrs = value?.kind === 'attrs' ? value : emptyAttrs;
  const known = new Set(type.options.map(({ name }) => name));
  const others = attrs.attrs.filter(({ name }) => !known.has(name));
  return (
    <div className={styles.group}>
      {type.options.map((option) => {
        const inner = `${id}-${option.name}`;
        const innerPlace = `${place}${placeOf(option.name)}`;
        const name = option.label ?? option.name;
        return (
          <div key={option.name} className={styles.part} data-place={innerPlace}>
            <label htmlFor={inner}>{name}</label>
            <div className={styles.grow}>
              <Nested
                id={inner}
                type={option.type}
                value={getAt(attrs, [option.name])}
                onChange={(next, at) =>
                  onChange(
                    next === undefined
                      ? removeAt(attrs, [option.name])
                      : setAt(attrs, [option.name], next),
                    at,
                  )
                }
                place={innerPlace}
                label={`${props.label}: ${name}`}
                describedBy={option.help === undefined ? undefined : `${inner}-help`}
                placeholder={undefined}
                suggestions={undefined}
                removable
              />
              {option.help !== undefined && (
                <p id={`${inner}-help`} className={styles.help}>
                  {option.help}
                </p>
              )}
            </div>
          </div>
        );
      })}
      {others.length > 0 && (
        <p className={styles.help}>Also set here: {others.map(({ name }) => name).join(', ')}.</p>
      )}
    </div>
  );
}
