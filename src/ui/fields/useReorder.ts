/** An item of a list dragged to another position, with a mouse, a pen or a finger. */

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

export interface Reorder<E extends HTMLElement> {
  /** Of the element whose children with `data-item` are the items. */
  readonly list: RefObject<E | null>;
  /** What the handle of an item listens to. */
  readonly handle: (index: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onLostPointerCapture: () => void;
  };
  /** How an item shows while something is dragged. */
  readonly mark: (index: number) => 'dragged' | 'before' | 'after' | undefined;
}

export function useReorder<E extends HTMLElement>(
  onMove: (from: number, to: number) => void,
): Reorder<E> {
  const list = useRef<E>(null);
  const [drag, setDrag] = useState<Drag>();
  const dragging = drag !== undefined;

  useEffect(() => {
    if (!dragging) return;
    const stop = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDrag(undefined);
    };
    window.addEventListener('keydown', stop);
    return () => window.removeEventListener('keydown', stop);
  }, [dragging]);

  function boxes(): readonly Box[] {
    const items = list.current?.querySelectorAll(':scope > [data-item]') ?? [];
    return Array.from(items, (item) => item.getBoundingClientRect());
  }

  return {
    list,
    handle: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setDrag({ from: index, to: index });
      },
      onPointerMove: (event) => {
        if (drag === undefined) return;
        const to = nearestBox(boxes(), event.clientX, event.clientY);
        if (to !== undefined && to !== drag.to) setDrag({ ...drag, to });
      },
      onPointerUp: () => {
        setDrag(undefined);
        if (drag !== undefined && drag.to !== drag.from) onMove(drag.from, drag.to);
      },
      onLostPointerCapture: () => setDrag(undefined),
    }),
    mark: (index) => {
      if (drag === undefined) return undefined;
      if (index === drag.from) return 'dragged';
      if (index !== drag.to) return undefined;
      return drag.to < drag.from ? 'before' : 'after';
    },
  };
}

/** The number of the box that the point is in, or comes nearest to. */
export function nearestBox(boxes: readonly Box[], x: number, y: number): number | undefined {
  let nearest: { readonly index: number; readonly distance: number } | undefined;
  for (const [index, { left, right, top, bottom }] of boxes.entries()) {
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (nearest === undefined || distance < nearest.distance) nearest = { index, distance };
  }
  return nearest?.index;
}

/** The list with an item taken out and put in so that it has the other number. */
export function movedTo<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
