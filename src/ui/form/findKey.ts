/** Ctrl+K, wherever the focus is: the search through all options. */

import { look, viewStore } from '../../store/viewStore.ts';

/** Opens the search and puts the focus into it. */
export function findOption(query?: string): void {
  look({ tab: 'all', pane: 'form', ...(query === undefined ? {} : { query }) });
  focusWhenThere(20);
}

/** The explorer is loaded when it is first asked for. */
function focusWhenThere(tries: number): void {
  const input = document.getElementById('find-option');
  if (input instanceof HTMLInputElement) {
    input.focus();
    input.select();
  } else if (tries > 0) setTimeout(() => focusWhenThere(tries - 1), 50);
}

/** Gives the way to stop. */
export function listenForFind(window: Window): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'k' || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    // On a narrow page an open option hides the search.
    if (viewStore.getState().option !== undefined && window.innerWidth <= 800)
      look({ option: undefined });
    findOption();
  }
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
