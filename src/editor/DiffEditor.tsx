/** Monaco's diff as a component: one text beside what it became. */

import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/codicon/register';
import { useEffect, useLayoutEffect, useRef } from 'react';
import styles from './CodeEditor.module.css';
import type { Language } from './language.ts';
import { editor, modelOf } from './monaco.ts';

interface DiffEditorProps {
  readonly label: string;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
  readonly dark: boolean;
  /** Side by side, or one below the other. */
  readonly wide: boolean;
}

// Differences are looked for in a worker.
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export function DiffEditor({ label, language, before, after, dark, wide }: DiffEditorProps) {
  const container = useRef<HTMLDivElement>(null);

  useEffect(() => editor.setTheme(dark ? 'flakesmith-dark' : 'flakesmith-light'), [dark]);

  useLayoutEffect(() => {
    if (container.current === null) return;
    const made = editor.createDiffEditor(container.current, {
      readOnly: true,
      domReadOnly: true,
      tabFocusMode: true,
      automaticLayout: true,
      renderSideBySide: wide,
      useInlineViewWhenSpaceIsLimited: true,
      hideUnchangedRegions: { enabled: true },
      minimap: { enabled: false },
      overviewRulerLanes: 0,
      renderOverviewRuler: false,
      scrollBeyondLastLine: false,
      fontFamily: getComputedStyle(container.current).getPropertyValue('--font-code').trim(),
      fontSize: 13,
      lineHeight: 20,
      lineNumbersMinChars: 3,
      renderMarginRevertIcon: false,
      renderGutterMenu: false,
    });
    const original = modelOf(before, language);
    const modified = modelOf(after, language);
    made.setModel({ original, modified });
    made.getOriginalEditor().updateOptions({ ariaLabel: `${label}, before` });
    made.getModifiedEditor().updateOptions({ ariaLabel: `${label}, now` });
    return () => {
      made.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [label, language, before, after, wide]);

  return <div ref={container} className={styles.editor} />;
}
