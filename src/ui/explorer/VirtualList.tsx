/** A long list of rows of one height, of which only those in sight are on the page. */

import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import styles from './VirtualList.module.css';

export interface VirtualListHandle {
  /** Brings a row into sight. */
  readonly show: (index: number) => void;
}

interface VirtualListProps {
  readonly label: string;
  readonly id: string;
  readonly count: number;
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  /** Called when the last rows come into sight. */
  readonly onEnd: () => void;
  readonly ref: Ref<VirtualListHandle>;
}

/** Rows above and below what is in sight, so that scrolling finds them there. */
const spare = 8;

export function VirtualList({ label, id, count, rowHeight, row, onEnd, ref }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);

  useImperativeHandle(ref, () => ({
    show: (index) => {
      const element = scroller.current;
      if (element === null) return;
      const start = index * rowHeight;
      if (start < element.scrollTop) element.scrollTop = start;
      else if (start + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTop = start + rowHeight - element.clientHeight;
      }
    },
  }));

  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (element === null) return;
        const observer = new ResizeObserver(() => setHeight(element.clientHeight));
        observer.observe(element);
        return () => observer.disconnect();
      }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className={styles.scroller}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setTop(scrollTop);
        if (scrollTop + clientHeight > count * rowHeight - 2 * clientHeight) onEnd();
      }}
    >
      <div role="listbox" id={id} aria-label={label} style={{ height: count * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number.
            key={first + offset}
            role="presentation"
            className={styles.row}
            style={{ top: (first + offset) * rowHeight, height: rowHeight }}
          >
            {row(first + offset)}
          </div>
        ))}
      </div>
    </div>
  );
}
