/** A button that is only an icon: its label is its name, and its tooltip. */

import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  readonly label: string;
  /** Keys that do the same, as `aria-keyshortcuts` writes them: `Control+Z`. */
  readonly shortcut?: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, shortcut, icon, className, ...rest }: IconButtonProps) {
  const hint =
    shortcut === undefined ? label : `${label} (${shortcut.replaceAll('Control', 'Ctrl')})`;
  return (
    <button
      type="button"
      title={hint}
      {...rest}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      className={[styles.button, className].filter(Boolean).join(' ')}
    >
      {icon}
    </button>
  );
}
