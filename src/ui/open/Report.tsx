/** What became of each file that is about to be opened, part by part. */

import { printAttrPath } from '../../nix/attrName.ts';
import type { FileReport, ReportItem } from '../../recover/report.ts';
import { Callout } from '../controls/Callout.tsx';
import styles from './OpenDialog.module.css';
import type { Opened } from './reading.ts';

type Kind = ReportItem['kind'];

const kinds: readonly Kind[] = ['field', 'kept', 'not-understood'];
const inWords: Readonly<Record<Kind, string>> = {
  field: 'became a field',
  kept: 'kept as Nix',
  'not-understood': 'not understood',
};

/** As many parts of one file as a person looks through. */
const mostItems = 200;

export function Report({
  opened: { config, report, leftOut, renamed },
}: {
  readonly opened: Opened;
}) {
  const all = report.files.flatMap(({ items }) => items);
  const out = [
    ...leftOut,
    ...report.files.flatMap(({ path, leftOut: reason }) =>
      reason === undefined ? [] : [{ path, reason }],
    ),
  ];
  return (
    <>
      <p>
        {counted(config.hosts.length, 'host', 'hosts')} (
        {config.hosts.map(({ name }) => name).join(', ')}
        ), {counted(config.homes.length, 'home', 'homes')}
        {config.homes.length > 0 && ` (${config.homes.map(({ user }) => user).join(', ')})`}.{' '}
        <strong>{countsInWords(all)}.</strong>
      </p>
      {report.problems.map(({ path, message }) => (
        <Callout key={`${path} ${message}`} tone="warning">
          {path !== '' && <code>{path}</code>} {message}
        </Callout>
      ))}
      {renamed > 0 && (
        <p>
          {counted(renamed, 'option has', 'options have')} another name today. Nothing is renamed by
          itself: the list of problems offers it once this is open.
        </p>
      )}
      <section aria-label="What becomes of each file" className={styles.files}>
        {report.files
          .filter((file) => file.leftOut === undefined)
          .map((file) => (
            <File key={file.path} file={file} />
          ))}
        {out.length > 0 && (
          <details className={styles.file}>
            <summary>
              Left where it is <span className={styles.counts}>{out.length}</span>
            </summary>
            <ul className={styles.items}>
              {out.map(({ path, reason }) => (
                <li key={path}>
                  <code>{path}</code>
                  <span>{reason}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </>
  );
}

function File({ file: { path, items } }: { readonly file: FileReport }) {
  if (items.length === 0) {
    return (
      <p className={styles.plain}>
        <code>{path}</code>
        <span className={styles.counts}>kept as it is</span>
      </p>
    );
  }
  return (
    <details className={styles.file}>
      <summary>
        <code>{path}</code>
        <span className={styles.counts}>{countsInWords(items)}</span>
      </summary>
      <ul className={styles.items}>
        {items.slice(0, mostItems).map(({ kind, start, line, optionPath, why }) => (
          <li key={`${start} ${kind} ${optionPath?.join('.')}`} data-kind={kind}>
            <span className={styles.kind}>
              {line}: {inWords[kind]}
            </span>
            <span>
              {optionPath !== undefined && <code>{printAttrPath(optionPath)}</code>} {why}
            </span>
          </li>
        ))}
        {items.length > mostItems && <li>and {items.length - mostItems} more</li>}
      </ul>
    </details>
  );
}

function countsInWords(items: readonly ReportItem[]): string {
  const counts = kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${inWords[kind]}`];
  });
  return counts.length === 0 ? 'nothing to show as a field' : counts.join(', ');
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
