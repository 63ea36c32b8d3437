/** The files as they come to be, one at a time, with what can be done with each. */

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CodeViewProps } from '../../editor/CodeEditor.tsx';
import { PlainCode } from '../../editor/PlainCode.tsx';
import type { GeneratedFile } from '../../generate/file.ts';
import { typedFile } from '../../generate/typedFile.ts';
import { useFindings } from '../../store/findings.ts';
import { useView } from '../../store/hooks.ts';
import { look, reveal } from '../../store/viewStore.ts';
import { whenIdle } from '../../store/whenIdle.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { useLoaded } from '../useLoaded.ts';
import { FileTabs, panelId, tabId } from './FileTabs.tsx';
import { placeAt } from './located.ts';
import { markersOf } from './markers.ts';
import { useDark, useIsWide } from './media.ts';
import styles from './Preview.module.css';
import { PreviewActs } from './PreviewActs.tsx';
import { type ReadText, useEditing } from './useEditing.ts';
import { useExplain } from './useExplain.ts';
import { useShownFile } from './useShownFile.ts';
import { useSuggest } from './useSuggest.ts';

export function Preview() {
  const { files, file, changed, selected, shown } = useShownFile();
  const wordWrap = useView((view) => view.wordWrap);
  const dark = useDark();
  const editor = useLoaded(useEditorWanted(), () => import('../../editor/CodeEditor.tsx'));
  const findings = useFindings();
  const editing = useEditing(file);
  const { editable, problems } = editing;
  const located = useLocated(editing.read, file.path);
  const marks = useMemo(() => (located ? markersOf(located, findings) : []), [located, findings]);
  const explain = useExplain(located, marks);
  const suggest = useSuggest(file.path);
  const onPick = usePick(located, editable);
  const view: CodeViewProps = {
    path: file.path,
    language: file.language,
    text: editing.text,
    wordWrap,
    dark,
    changed,
    selected,
    shown,
    marks: problems.length > 0 ? problems : marks,
    explain,
    suggest,
    onPick,
    ...(editable ? { onEdit: editing.onEdit, onLeave: editing.onLeave } : {}),
  };

  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <FileTabs files={files} open={file.path} />
        <PreviewActs files={files} file={file} />
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(file.path)} className={styles.panel}>
        {problems[0] !== undefined && (
          <p role="status" className={styles.broken}>
            {file.path} is not Nix yet: {problems[0].message} The form shows what it said last.
          </p>
        )}
        <div className={styles.code}>
          <Boundary area="the preview" fallback={<PlainCode {...view} />}>
            {editor === undefined ? <PlainCode {...view} /> : <editor.CodeEditor {...view} />}
          </Boundary>
        </div>
      </div>
    </div>
  );
}

/** The text with what its parts set. While it is typed in, the editor moves the old marks along with it. */
function useLocated(now: ReadText | undefined, path: string): GeneratedFile | undefined {
  const read = useDeferredValue(now);
  const last = useRef<GeneratedFile>(undefined);
  const located = useMemo(() => read && typedFile(read.config, read.file, read.text), [read]);
  useEffect(() => {
    if (located !== undefined) last.current = located;
  }, [located]);
  return located ?? (last.current?.path === path ? last.current : undefined);
}

/** Shows the field behind an offset; on a narrow page, the form with it. */
function usePick(file: GeneratedFile | undefined, editable: boolean): CodeViewProps['onPick'] {
  return useCallback(
    (offset, how) => {
      const place = file && placeAt(file, offset);
      if (place === undefined) return;
      look({ pane: 'form' });
      // A click in a text that can be typed in leaves the cursor there.
      reveal(place, editable && how === 'click' ? 'cursor' : 'preview');
    },
    [file, editable],
  );
}

/** Monaco is large: it comes when the form is there and the browser has nothing else to do, and not to phones. */
function useEditorWanted(): boolean {
  const wide = useIsWide();
  const [idle, setIdle] = useState(false);
  useEffect(() => (wide && !idle ? whenIdle(() => setIdle(true), 3_000) : undefined), [wide, idle]);
  return wide && idle;
}
