/** A field as it stands in the form: label, help, the way back to the default, and its control. */

import { BookOpen, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../../config/place.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { FieldFindings } from '../problems/FieldFindings.tsx';
import styles from './FieldRow.module.css';

interface FieldRowProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly place: Place;
  /** Further places that the control sets. */
  readonly also?: readonly Place[];
  readonly option?: { readonly name: string; readonly docs: string } | undefined;
  readonly isSet: boolean;
  /** Undefined where there is no way back. */
  readonly onReset?: (() => void) | undefined;
  /** The switch to Nix, from `useNixSwitch`. */
  readonly nix?: ReactNode;
  /** Whether the control is small enough to stand beside the label. */
  readonly beside?: boolean;
  /** Whether the control says that its value does not fit. */
  readonly saysMisfit?: boolean;
  readonly children: ReactNode;
}

export const helpId = (id: string): string => `${id}-help`;

export function FieldRow(props: FieldRowProps) {
  const { id, label, place, also = [], option, onReset, beside = false } = props;
  const canReset = props.isSet && onReset !== undefined;
  return (
    <div
      className={beside ? `${styles.field} ${styles.beside}` : styles.field}
      data-place={place}
      data-also={also.length === 0 ? undefined : JSON.stringify(also)}
      data-set={props.isSet}
      data-quiet
    >
      <div className={styles.words}>
        <div className={styles.heading}>
          <label htmlFor={id} className={styles.label}>
            {label}
          </label>
          {option && (
            <a
              className={styles.docs}
              href={option.docs}
              target="_blank"
              rel="noreferrer"
              aria-label={`Documentation of ${option.name}`}
              title={`Documentation of ${option.name}`}
            >
              <BookOpen aria-hidden size={14} />
            </a>
          )}
          {props.nix}
        </div>
        {props.help !== '' && (
          <p id={helpId(id)} className={styles.help}>
            {props.help}
          </p>
        )}
        {option && <code className={styles.name}>{option.name}</code>}
      </div>
      <div className={styles.control}>{props.children}</div>
      <div className={styles.findings}>
        <FieldFindings places={[place, ...also]} saysMisfit={props.saysMisfit ?? false} />
      </div>
      {onReset !== undefined && (
        <IconButton
          className={styles.reset}
          label={`Reset ${label}`}
          icon={<RotateCcw aria-hidden />}
          disabled={!canReset}
          onClick={() => {
            onReset();
            document.getElementById(id)?.focus();
          }}
        />
      )}
    </div>
  );
}
