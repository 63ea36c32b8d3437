/** What was found about a field, right below its control. */

import type { Place } from '../../config/place.ts';
import { useFindingsAt } from '../../store/findings.ts';
import styles from './FieldFindings.module.css';
import { Mends } from './Mends.tsx';
import { severityIcons, severityInWords } from './severity.ts';
import { withCode } from './withCode.tsx';

interface FieldFindingsProps {
  readonly places: readonly Place[];
  /** Whether the control itself says already that its value does not fit. */
  readonly saysMisfit?: boolean;
}

/** What the control itself says of a value. */
const saidByControls: ReadonlySet<string> = new Set(['value', 'expression', 'misfit']);

export function FieldFindings({ places, saysMisfit = false }: FieldFindingsProps) {
  const findings = useFindingsAt(places).filter(
    ({ code, severity }) => !(saysMisfit && severity === 'error' && saidByControls.has(code)),
  );
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const { code, place, severity, message, why, fix } = finding;
        const Icon = severityIcons[severity];
        return (
          <li
            key={`${code} ${place} ${message}`}
            className={`${styles.finding} ${styles[severity]}`}
          >
            <Icon aria-hidden size={14} className={styles.icon} />
            <div>
              <span className="visually-hidden">{severityInWords[severity]}: </span>
              {withCode([message, why, fix].filter(Boolean).join(' '))}
              <Mends finding={finding} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
