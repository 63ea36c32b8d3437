/** Undo and redo as the page does them: a step, and then a look at what changed. */

import { configStore } from '../../store/configStore.ts';
import { reveal } from '../../store/viewStore.ts';
import { typing } from '../preview/typing.ts';

export function undo(): void {
  afterTyping(() => show(configStore.undo()));
}

export function redo(): void {
  afterTyping(() => show(configStore.redo()));
}

/** What was typed a moment ago is the last step, though it is still being read. */
function afterTyping(step: () => void): void {
  const reading = typing.settle();
  if (reading === undefined) step();
  else void reading.finally(step);
}

function show(place: string | undefined): void {
  if (place !== undefined && place !== '') reveal(place, 'history');
}

/**
 * Makes the keys and the browser's own menus undo across everything. A field's own history knows
 * nothing of other fields and would fight with ours; text that is not in the document yet, in
 * anything marked `data-native-undo`, keeps it. Gives the way to stop.
 */
export function listenForUndo(window: Window): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isNative(event.target)) return;
    const key = event.key.toLowerCase();
    const wantsRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.metaKey);
    if (!wantsRedo && key !== 'z') return;
    event.preventDefault();
    event.stopPropagation();
    if (wantsRedo) redo();
    else undo();
  }

  function onBeforeInput(event: InputEvent): void {
    if (isNative(event.target)) return;
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') undo();
    else redo();
  }

  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('beforeinput', onBeforeInput, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('beforeinput', onBeforeInput, { capture: true });
  };
}

function isNative(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-native-undo]') !== null;
}
