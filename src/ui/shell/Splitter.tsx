/**
 * The line between form and preview, which can be dragged or moved with the arrow keys. Our own,
 * because the library for it weighs a tenth of all that may load before the form can be used.
 */

import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import styles from './Splitter.module.css';

const least = 30;
const most = 75;
const usual = 54;

interface SplitterProps {
  /** The grid whose `--split` is the width of its first column. */
  readonly panes: RefObject<HTMLElement | null>;
  readonly className: string | undefined;
}

export function Splitter({ panes, className }: SplitterProps) {
  const [share, setShare] = useState(usual);

  function moveTo(wanted: number): void {
    const next = Math.round(Math.min(most, Math.max(least, wanted)));
    panes.current?.style.setProperty('--split', `${next}%`);
    setShare(next);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const box = panes.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moveTo(((event.clientX - box.left) / box.width) * 100);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = { ArrowLeft: share - 2, ArrowRight: share + 2, Home: least, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a control, not a rule.
    <div
      role="separator"
      aria-label="Width of the settings"
      aria-orientation="vertical"
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={[styles.splitter, className].filter(Boolean).join(' ')}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => moveTo(usual)}
      onKeyDown={onKeyDown}
    />
  );
}
