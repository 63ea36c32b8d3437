/** The files that differ between two states, each with what became of it. */

import { useState } from 'react';
import type { GeneratedFile } from '../../generate/file.ts';
import { useDark, useIsWide } from '../preview/media.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { useLoaded } from '../useLoaded.ts';
import styles from './CompareDialog.module.css';

export interface ChangedFile {
  readonly path: string;
  readonly language: GeneratedFile['language'];
  readonly before: string;
  readonly after: string;
}

/** Files whose text is another now, or that are there on one side only. */
export function changedFiles(
  before: readonly GeneratedFile[],
  after: readonly GeneratedFile[],
): readonly ChangedFile[] {
  const paths = new Set([...before, ...after].map(({ path }) => path));
  return [...paths].flatMap((path) => {
    const old = before.find((file) => file.path === path);
    const now = after.find((file) => file.path === path);
    const language = (now ?? old)?.language ?? 'text';
    if (old?.text === now?.text) return [];
    return [{ path, language, before: old?.text ?? '', after: now?.text ?? '' }];
  });
}

export function Differences({ files }: { readonly files: readonly ChangedFile[] }) {
  const [chosen, setChosen] = useState<string>();
  const dark = useDark();
  const wide = useIsWide();
  const diff = useLoaded(files.length > 0, () => import('../../editor/DiffEditor.tsx'));
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  if (file === undefined) return <p role="status">There is no difference in any file.</p>;
  return (
    <section aria-label="Differences" className={styles.differences}>
      <label className={styles.base}>
        {files.length === 1 ? 'One file differs' : `${files.length} files differ`}
        <select value={file.path} onChange={(event) => setChosen(event.target.value)}>
          {files.map(({ path }) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.diff}>
        <Boundary area="the differences" fallback={<pre>{file.after}</pre>}>
          {diff !== undefined && (
            <diff.DiffEditor
              label={file.path}
              language={file.language}
              before={file.before}
              after={file.after}
              dark={dark}
              wide={wide}
            />
          )}
        </Boundary>
      </div>
    </section>
  );
}
