/** F6, as in other programs: on to the next area of the page, and with Shift back to the one before. */

import { look, type Pane } from '../../store/viewStore.ts';

interface Area {
  readonly pane: Pane;
  readonly name: string;
  /** What takes the focus when nobody has been there yet: the first of these that is there. */
  readonly entries: readonly string[];
}

const areas: readonly Area[] = [
  { pane: 'form', name: 'Settings', entries: ['input:not([hidden])', 'button'] },
  {
    pane: 'preview',
    name: 'Preview',
    entries: ['.native-edit-context', 'textarea', '[role="tab"][tabindex="0"]'],
  },
  { pane: 'problems', name: 'Problems', entries: ['button'] },
];

/** Gives the way to stop. */
export function listenForArea(window: Window): () => void {
  const last = new Map<Pane, Element>();

  function onFocus({ target }: FocusEvent): void {
    const area = target instanceof Element ? areas.find((one) => holds(one, target)) : undefined;
    if (area !== undefined && target instanceof Element) last.set(area.pane, target);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    const at = areas.findIndex((area) => holds(area, document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const from = at < 0 && event.shiftKey ? 0 : at;
    const next = areas[(from + step + areas.length) % areas.length];
    if (next === undefined) return;
    look({ pane: next.pane });
    // On a narrow page the area has to be shown first.
    window.requestAnimationFrame(() => focusIn(next, last.get(next.pane)));
  }

  window.addEventListener('focusin', onFocus);
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    window.removeEventListener('focusin', onFocus);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function elementOf({ name }: Area): Element | null {
  return document.querySelector(`main section[aria-label="${name}"]`);
}

function holds(area: Area, element: Element | null): boolean {
  return element !== null && elementOf(area)?.contains(element) === true;
}

function focusIn(area: Area, before: Element | undefined): void {
  const element = elementOf(area);
  const [entry] = area.entries.flatMap((selector) => element?.querySelector(selector) ?? []);
  const target = before?.isConnected === true ? before : entry;
  if (target instanceof HTMLElement) target.focus();
}
