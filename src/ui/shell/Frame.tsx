/** The areas of the page: header, form, preview, problems; side by side, or one at a time on a phone. */

import { type ReactNode, useRef } from 'react';
import { useView } from '../../store/hooks.ts';
import styles from './Frame.module.css';
import { Splitter } from './Splitter.tsx';

interface FrameProps {
  readonly header: ReactNode;
  readonly notices: ReactNode;
  readonly form: ReactNode;
  readonly preview: ReactNode;
  readonly problems: ReactNode;
  readonly tabs: ReactNode;
}

export function Frame({ header, notices, form, preview, problems, tabs }: FrameProps) {
  const pane = useView((view) => view.pane);
  const panes = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.frame} data-pane={pane}>
      {header}
      <main className={styles.main}>
        {notices}
        <div ref={panes} className={styles.panes}>
          <section aria-label="Settings" className={styles.form}>
            {form}
          </section>
          <Splitter panes={panes} className={styles.splitter} />
          <div className={styles.side}>
            <section aria-label="Preview" className={styles.preview}>
              {preview}
            </section>
            {problems}
          </div>
        </div>
      </main>
      {tabs}
    </div>
  );
}
