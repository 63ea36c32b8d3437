/** Findings one below the other, each a way to the field it is about. */

import { type Place, stepsOf } from '../../config/place.ts';
import type { Finding } from '../../diagnose/finding.ts';
import { printAttrPath } from '../../nix/attrName.ts';
import { look, reveal } from '../../store/viewStore.ts';
import styles from './FindingList.module.css';
import { Mends } from './Mends.tsx';
import { severityIcons, severityInWords } from './severity.ts';
import { withCode } from './withCode.tsx';

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
  const { place, severity, message, why, fix } = finding;
  const Icon = severityIcons[severity];
  const option = optionNameOf(place);
  return (
    <div className={`${styles.finding} ${styles[severity]}`}>
      <Icon aria-hidden size={16} />
      <div className={styles.words}>
        {option !== undefined && <code className={styles.option}>{option}</code>}
        <button type="button" className={styles.message} onClick={onShow}>
          <span className="visually-hidden">{severityInWords[severity]}: </span>
          {withCode(message)}
        </button>
        {(why ?? fix) !== undefined && (
          <p className={styles.more}>{withCode([why, fix].filter(Boolean).join(' '))}</p>
        )}
        <Mends finding={finding} />
      </div>
    </div>
  );
}

/** The name of the option at a place, with the number of the item in a list; nothing for what is no option. */
function optionNameOf(place: Place): string | undefined {
  const [part, , group, ...path] = stepsOf(place);
  const isOption = (part === 'hosts' || part === 'homes') && group === 'settings';
  if (!isOption || path.length === 0) return undefined;
  const item = /^\d+$/.test(path.at(-1) ?? '') ? Number(path.at(-1)) + 1 : undefined;
  return item === undefined
    ? printAttrPath(path)
    : `${printAttrPath(path.slice(0, -1))}, item ${item}`;
}
