/** Brings the field of a place into sight when the preview or a finding selects it. */

import { isWithin, type Place } from '../../config/place.ts';
import { type Selection, viewStore } from '../../store/viewStore.ts';

/** Listens until the returned function is called; `clearFilter` shows every field again. */
export function showSelection(form: HTMLElement, clearFilter: () => void): () => void {
  return viewStore.subscribe(({ selection }, before) => {
    if (selection === undefined || selection === before.selection) return;
    if (selection.from === 'form') return;
    const container = nearest(form, selection);
    if (container === undefined) return;
    if (container.closest('[hidden]') !== null) clearFilter();
    // The form draws what the selection opens before anything can be scrolled to.
    requestAnimationFrame(() => reveal(container, selection.from !== 'cursor'));
  });
}

/** The field whose place is the selected one or, of those around it, the innermost. */
function nearest(form: HTMLElement, { place }: Selection): HTMLElement | undefined {
  let found: { readonly element: HTMLElement; readonly length: number } | undefined;
  for (const element of form.querySelectorAll<HTMLElement>('[data-place]')) {
    for (const own of placesOf(element)) {
      if (isWithin(place, own) && own.length > (found?.length ?? 0)) {
        found = { element, length: own.length };
      }
    }
  }
  return found?.element;
}

function placesOf({ dataset }: HTMLElement): readonly Place[] {
  const also: unknown = dataset.also === undefined ? [] : JSON.parse(dataset.also);
  const further = Array.isArray(also) ? also.filter((place) => typeof place === 'string') : [];
  return dataset.place === undefined ? further : [dataset.place, ...further];
}

/** Shows the field, and takes the focus to it unless it is wanted elsewhere. */
function reveal(container: HTMLElement, focus: boolean): void {
  for (
    let at = container.closest('details');
    at;
    at = at.parentElement?.closest('details') ?? null
  ) {
    at.open = true;
  }
  container.scrollIntoView({ block: 'center' });
  container.animate([{ background: 'var(--accent-soft)' }, {}], { duration: 1200 });
  if (!focus) return;
  // What sets the value comes before what is done with the field.
  const control =
    container.querySelector<HTMLElement>('input, select, textarea, [role="switch"]') ??
    container.querySelector<HTMLElement>('button');
  control?.focus({ preventScroll: true });
}
