/** One tab a file, with the arrow keys to go from one to the next. */

import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { GeneratedFile } from '../../generate/file.ts';
import { look } from '../../store/viewStore.ts';
import styles from './FileTabs.module.css';

export const panelId = 'preview-panel';
export const tabId = (path: string): string => `tab-${path}`;

interface FileTabsProps {
  readonly files: readonly GeneratedFile[];
  /** Path of the file that is shown. */
  readonly open: string;
}

/** Does not change with a keystroke in the text. */
export const FileTabs = memo(function FileTabs({ files, open }: FileTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is the occasion to scroll.
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView?.({ inline: 'nearest', block: 'nearest' });
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    const at = files.findIndex(({ path }) => path === open);
    const next = {
      ArrowLeft: (at - 1 + files.length) % files.length,
      ArrowRight: (at + 1) % files.length,
      Home: 0,
      End: files.length - 1,
    }[event.key];
    const file = next === undefined ? undefined : files[next];
    if (file === undefined) return;
    event.preventDefault();
    look({ file: file.path });
    document.getElementById(tabId(file.path))?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label="Files" className={styles.tabs} onKeyDown={onKeyDown}>
      {files.map(({ path }) => (
        <button
          key={path}
          type="button"
          role="tab"
          id={tabId(path)}
          aria-selected={path === open}
          aria-controls={path === open ? panelId : undefined}
          tabIndex={path === open ? 0 : -1}
          className={styles.tab}
          onClick={() => look({ file: path })}
        >
          {path}
        </button>
      ))}
    </div>
  );
});
