/** Which file the preview shows, and which lines of it are marked: it follows the edits and the form. */

import { useEffect, useMemo, useRef } from 'react';
import { type LineRange, linesOf } from '../../editor/lines.ts';
import type { GeneratedFile } from '../../generate/file.ts';
import { filesOf, useFiles } from '../../store/files.ts';
import { useView } from '../../store/hooks.ts';
import { useSettled } from '../../store/settled.ts';
import { look } from '../../store/viewStore.ts';
import { lineChanges } from './lineChanges.ts';
import { fileOfPlace, linesOfPlace } from './located.ts';

interface ShownFile {
  readonly files: readonly GeneratedFile[];
  readonly file: GeneratedFile;
  readonly changed: readonly LineRange[];
  readonly selected: readonly LineRange[];
  /** Lines that should be in sight now; another object each time. */
  readonly shown: LineRange | undefined;
}

const none: readonly LineRange[] = [];

export function useShownFile(): ShownFile {
  const files = useFiles();
  const wanted = useView((view) => view.file);
  const selection = useView((view) => view.selection);
  const before = filesOf(useSettled());
  const file = files.find(({ path }) => path === wanted) ?? files[0];
  if (file === undefined) throw new Error('a config has at least a flake.nix');

  const changed = useMemo(() => changesOf(before, file), [before, file]);
  const fromHere = selection?.from === 'preview' || selection?.from === 'cursor';
  const place = fromHere ? undefined : selection?.place;
  const selected = useMemo(
    () => (place === undefined || place === '' ? none : linesOfPlace(file, place)),
    [file, place],
  );
  useFollowing(files, file);

  // The turn counts: a place that is selected again is shown again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is the occasion, not the content.
  const shown = useMemo(
    () =>
      changed.find((change) => selected.some((range) => touch(change, range))) ??
      changed[0] ??
      selected[0],
    [changed, selected, selection?.turn],
  );
  return { files, file, changed, selected, shown };
}

const touch = (a: LineRange, b: LineRange): boolean => a.start <= b.end && b.start <= a.end;

function changesOf(before: readonly GeneratedFile[], file: GeneratedFile): readonly LineRange[] {
  const old = before.find(({ path }) => path === file.path);
  if (old === undefined || old.text === file.text) return none;
  return lineChanges(linesOf(old.text), linesOf(file.text));
}

/** Opens the file in which something happens: the one that changed, or that shows the field in use. */
function useFollowing(files: readonly GeneratedFile[], open: GeneratedFile): void {
  const selection = useView((view) => view.selection);
  const last = useRef({ files, selection });

  useEffect(() => {
    const { files: before, selection: selectedBefore } = last.current;
    last.current = { files, selection };
    const changes = files.filter(
      ({ path, text, language }) =>
        language === 'nix' && before.find((old) => old.path === path)?.text !== text,
    );
    if (changes.some(({ path }) => path === open.path)) return;
    const [change] = changes;
    if (change !== undefined) look({ file: change.path });
    else if (
      selection !== undefined &&
      selection !== selectedBefore &&
      selection.from !== 'preview' &&
      selection.from !== 'cursor'
    ) {
      const shows = fileOfPlace(files, selection.place, open);
      if (shows !== undefined && shows !== open) look({ file: shows.path });
    }
  }, [files, open, selection]);
}
