/** A value of one type or another; what was written for the other one is kept for when it comes back. */

import { useRef, useState } from 'react';
import type { Value } from '../../nix/value.ts';
import { firstValue } from '../../option/firstValue.ts';
import { branchOf } from '../../option/fits.ts';
import { inWords } from '../../option/inWords.ts';
import type { OptionType } from '../../option/type.ts';
import type { EditorProps, OfKind } from './editor.ts';
import styles from './fields.module.css';

export function EitherEditor(props: EditorProps<OfKind<'either'>>) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const [wanted, setWanted] = useState(0);
  const others = useRef(new Map<number, Value>());
  const index = value === undefined ? wanted : branchOf(type.branches, value);
  const branch = type.branches[index];
  if (branch === undefined) return null;

  function turnTo(next: number): void {
    const nextBranch = type.branches[next];
    if (nextBranch === undefined) return;
    if (value !== undefined) {
      others.current.set(index, value);
      onChange(others.current.get(next) ?? firstValue(nextBranch), place);
    }
    setWanted(next);
  }

  return (
    <div className={styles.either} data-line={type.branches.every(isLine) || undefined}>
      <select
        aria-label={`Kind of ${label}`}
        value={index}
        onChange={(event) => turnTo(Number(event.target.value))}
      >
        {type.branches.map((known, number) => (
          <option key={inWords(known)} value={number}>
            {inWords(known)}
          </option>
        ))}
      </select>
      <div className={styles.grow}>
        <Nested {...props} key={index} id={id} type={branch} />
      </div>
    </div>
  );
}

/** Whether a value of the type is written on one line. */
const isLine = ({ kind }: OptionType): boolean =>
  kind === 'string' ||
  kind === 'integer' ||
  kind === 'float' ||
  kind === 'boolean' ||
  kind === 'enum';
