/** The files that a person chose, dropped or pasted, as paths and bytes. */

import type { DroppedFile } from '../../store/viewStore.ts';

/** A file and its path: below the folder that was chosen, or its name where it came by itself. */
export type ChosenFile = DroppedFile;

/** The most files of a folder that are looked at. */
const mostFiles = 10_000;

/** Folders that nobody means, not opened at all: they can hold more files than everything else. */
const unopened: ReadonlySet<string> = new Set(['.git', 'node_modules', 'result', '.direnv']);

/** What a file input holds. */
export function chosenIn(list: FileList | null): readonly ChosenFile[] {
  return Array.from(list ?? [])
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !path.split('/').some((step) => unopened.has(step)))
    .slice(0, mostFiles);
}

/** What was dropped, folders and all. Must be called while the event is handled. */
export async function droppedIn(data: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = Array.from(data.items).flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return chosenIn(data.files);
  const found: ChosenFile[] = [];
  for (const entry of entries) await collect(entry, '', found);
  return found;
}

async function collect(entry: FileSystemEntry, above: string, found: ChosenFile[]): Promise<void> {
  if (found.length >= mostFiles || unopened.has(entry.name)) return;
  const path = above === '' ? entry.name : `${above}/${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      // A reader gives a part at a time, and nothing at the end.
      const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (part.length === 0) return;
      for (const inner of part) await collect(inner, path, found);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
