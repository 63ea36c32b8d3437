/** A button with words: `primary` for the one main act of a view, `plain` for acts that stay quiet. */

import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger';
  readonly icon?: ReactNode;
}

export function Button({ look = 'secondary', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
    >
      {icon}
      {children}
    </button>
  );
}
