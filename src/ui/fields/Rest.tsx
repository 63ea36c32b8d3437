/** What holds for a list or a group that shows nothing of its own: the default, or that it is empty. */

import type { Value } from '../../nix/value.ts';
import styles from './fields.module.css';

export function Rest(props: {
  readonly value: Value | undefined;
  readonly placeholder: string | undefined;
}) {
  const { value, placeholder } = props;
  const isEmpty =
    (value?.kind === 'list' && value.items.length === 0) ||
    (value?.kind === 'attrs' && value.attrs.length === 0);
  if (isEmpty) {
    return (
      <p className={styles.help}>
        {value.kind === 'list' ? 'Set to an empty list.' : 'Set, with nothing in it.'}
      </p>
    );
  }
  if (value !== undefined || placeholder === undefined) return null;
  return <p className={styles.help}>Not set: {placeholder}</p>;
}
