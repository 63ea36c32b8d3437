/** Tells the view which section of the form is in sight. */

import { type RefObject, useEffect } from 'react';
import { look } from '../../store/viewStore.ts';
import type { Heading } from './outline.ts';

/** The section in sight is the first whose part reaches the upper quarter of the form. */
export function useScrollSpy(
  root: RefObject<HTMLElement | null>,
  headings: readonly Heading[],
): void {
  useEffect(() => {
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          const id = target instanceof HTMLElement ? target.dataset.section : undefined;
          if (id === undefined) continue;
          if (isIntersecting) visible.add(id);
          else visible.delete(id);
        }
        const section = headings.find(({ id }) => visible.has(id))?.id;
        if (section !== undefined) look({ section });
      },
      { root: root.current, rootMargin: '-64px 0px -75% 0px' },
    );
    for (const element of root.current?.querySelectorAll('[data-section]') ?? []) {
      observer.observe(element);
    }
    return () => observer.disconnect();
  }, [root, headings]);
}
