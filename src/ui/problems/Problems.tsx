/** The list of findings below the preview, folded to a line of counts; on a narrow page, a pane of its own. */

import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import type { Finding, Severity } from '../../diagnose/finding.ts';
import { useFindings } from '../../store/findings.ts';
import { useView } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { FindingList } from './FindingList.tsx';
import styles from './Problems.module.css';

const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const plurals: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  notice: ['note', 'notes'],
};

export function Problems() {
  const id = useId();
  const findings = useFindings();
  const unfolded = useView((view) => view.problems);
  const alone = useView((view) => view.pane === 'problems');
  const listed = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return (
    <section
      aria-label="Problems"
      className={styles.problems}
      data-unfolded={unfolded || undefined}
      data-alone={alone || undefined}
    >
      <h2 className={styles.head}>
        <button
          type="button"
          aria-expanded={unfolded}
          aria-controls={id}
          className={styles.toggle}
          onClick={() => look({ problems: !unfolded })}
        >
          <span>Problems</span>
          <span className={styles.counts}>{countsInWords(findings)}</span>
          {unfolded ? <ChevronDown aria-hidden size={16} /> : <ChevronUp aria-hidden size={16} />}
        </button>
      </h2>
      <div id={id} className={styles.list}>
        {listed.length === 0 ? (
          <p className={styles.none}>
            <CircleCheck aria-hidden size={16} />
            Nothing stands in the way of a build, as far as this page can tell.
          </p>
        ) : (
          <FindingList findings={listed} />
        )}
      </div>
    </section>
  );
}

function countsInWords(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const [one, many] = plurals[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return counts.length === 0 ? 'none' : counts.join(', ');
}
