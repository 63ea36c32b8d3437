/** Files that are dropped anywhere on the page open the dialog that reads them. */

import { look, viewStore } from '../../store/viewStore.ts';
import { droppedIn } from './gather.ts';

/** Gives the way to stop. */
export function listenForDrops(window: Window): () => void {
  const hasFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true &&
    viewStore.getState().dialog === undefined;

  function onDragOver(event: DragEvent): void {
    if (hasFiles(event)) event.preventDefault();
  }

  function onDrop(event: DragEvent): void {
    if (!hasFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    void droppedIn(event.dataTransfer).then((dropped) => look({ dialog: 'open', dropped }));
  }

  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}
