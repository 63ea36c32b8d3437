/** Findings one below the other, each a way to the field it is about. */

import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '../../diagnose/finding.ts';
import { look, reveal } from '../../store/viewStore.ts';
import styles from './FindingList.module.css';

const icons: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  notice: Info,
};

const severityInWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Note',
};

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Called before a field is shown. */
  readonly onShow?: () => void;
}

export function FindingList({ findings, onShow }: FindingListProps) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.place} ${finding.message}`}>
          <FindingRow
            finding={finding}
            onShow={() => {
              onShow?.();
              look({ pane: 'form' });
              reveal(finding.place, 'finding');
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function FindingRow({
  finding,
  onShow,
}: {
  readonly finding: Finding;
  readonly onShow: () => void;
}) {
  const { severity, message, why, fix } = finding;
  const Icon = icons[severity];
  return (
    <div className={`${styles.finding} ${styles[severity]}`}>
      <Icon aria-hidden size={16} />
      <div className={styles.words}>
        <button type="button" className={styles.message} onClick={onShow}>
          <span className="visually-hidden">{severityInWords[severity]}: </span>
          {message}
        </button>
        {(why ?? fix) !== undefined && (
          <p className={styles.more}>{[why, fix].filter(Boolean).join(' ')}</p>
        )}
      </div>
    </div>
  );
}
