/** A value of one of several kinds; what was written as another kind is kept for when it comes back. */

import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { firstValue } from '../../option/firstValue.ts';
import type { OptionType } from '../../option/type.ts';
import { asideAt } from './aside.ts';
import { canShow, isWide } from './canShow.ts';
import { ExpressionEditor } from './ExpressionEditor.tsx';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { kindOf, kindsOf } from './kinds.ts';

export function EitherEditor(props: EditorProps) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const kinds = useMemo(() => kindsOf(type), [type]);
  const [wanted, setWanted] = useState<number>();
  const turn = asideAt(place, onChange);
  const index = value === undefined ? (wanted ?? 0) : kindOf(kinds, value, wanted);
  const kind = kinds[index];
  if (kind === undefined) return null;
  const isNix = kind.type.kind === 'opaque' && index === kinds.length - 1;
  const only = isOnly(kind.type) && (value === undefined || canShow(kind.type, value));

  function turnTo(next: number): void {
    const to = kinds[next];
    if (to === undefined || kind === undefined) return;
    const isTaken = value !== undefined || isOnly(to.type);
    flushSync(() => {
      setWanted(next);
      turn(kind.label, value, to.label, isTaken ? startOf(to.type, next) : undefined);
    });
    // A kind of another shape may stand elsewhere in its row, drawn anew.
    (document.getElementById(`${id}-kind`) ?? document.getElementById(id))?.focus();
  }

  /** Nix starts from what is there already. */
  function startOf(to: OptionType, next: number) {
    return next === kinds.length - 1 && to.kind === 'opaque' ? value : firstValue(to);
  }

  const inner = { ...props, id, type: kind.type };
  return (
    <div
      className={styles.either}
      data-only={only || undefined}
      data-wide={isWide(kind.type, value) || undefined}
    >
      <select
        id={only ? id : `${id}-kind`}
        aria-label={`Kind of ${label}`}
        value={index}
        onChange={(event) => turnTo(Number(event.target.value))}
      >
        {kinds.map((known, number) => (
          <option key={known.label} value={number}>
            {known.label}
          </option>
        ))}
      </select>
      {!only && (
        <div className={styles.grow}>
          {isNix ? (
            <ExpressionEditor {...inner} />
          ) : (
            <Nested {...inner} key={index} type={kind.type} />
          )}
        </div>
      )}
    </div>
  );
}

/** Whether there is but one value of the type: to choose the kind is to choose it. */
const isOnly = (type: OptionType): boolean => type.kind === 'enum' && type.values.length === 1;
