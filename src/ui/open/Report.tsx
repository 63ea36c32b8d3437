/** What became of each file that is about to be opened, part by part. */

import { isWithin } from '../../config/place.ts';
import { printAttrPath } from '../../nix/attrName.ts';
import type { AttrPath } from '../../nix/value.ts';
import type { Rename } from '../../recover/modernise/modernise.ts';
import type { ReportItem } from '../../recover/report.ts';
import { Callout } from '../controls/Callout.tsx';
import styles from './OpenDialog.module.css';
import type { Opened } from './reading.ts';

type Kind = ReportItem['kind'] | 'moved';

const kinds: readonly Kind[] = ['field', 'moved', 'kept', 'not-understood'];
const inWords: Readonly<Record<Kind, string>> = {
  field: 'became a field',
  moved: 'has a new name',
  kept: 'kept as Nix',
  'not-understood': 'not understood',
};

/** As many parts of one file as a person looks through. */
const mostItems = 200;

export function Report({ opened: { config, report, leftOut, old } }: { readonly opened: Opened }) {
  const shown = report.files.map((file) => ({
    ...file,
    items: file.items.map((item) => shownItem(item, old.renames)),
  }));
  const all = shown.flatMap(({ items }) => items);
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
      {old.parts.length > 0 && (
        <Callout tone="info">
          {counted(old.parts.length, 'place is', 'places are')} written as it was done some years
          ago. Nothing of that is changed by itself; you can look at each change first.
        </Callout>
      )}
      <section aria-label="What becomes of each file" className={styles.files}>
        {shown
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

interface ShownItem extends Omit<ReportItem, 'kind'> {
  readonly kind: Kind;
  /** The option's name of today. */
  readonly today?: AttrPath;
}

function shownItem(item: ReportItem, renames: readonly Rename[]): ShownItem {
  const { place } = item;
  const rename =
    place === undefined ? undefined : renames.find((one) => isWithin(place, one.place));
  return rename === undefined ? item : { ...item, kind: 'moved', today: rename.to };
}

interface FileProps {
  readonly file: { readonly path: string; readonly items: readonly ShownItem[] };
}

function File({ file: { path, items } }: FileProps) {
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
        {items.slice(0, mostItems).map(({ kind, start, line, optionPath, today, why }) => (
          <li key={`${start} ${kind} ${optionPath?.join('.')}`} data-kind={kind}>
            <span className={styles.kind}>
              {line}: {inWords[kind]}
            </span>
            <span>
              {optionPath !== undefined && <code>{printAttrPath(optionPath)}</code>}{' '}
              {today !== undefined && (
                <>
                  is <code>{printAttrPath(today)}</code> today
                </>
              )}
              {why}
            </span>
          </li>
        ))}
        {items.length > mostItems && <li>and {items.length - mostItems} more</li>}
      </ul>
    </details>
  );
}

function countsInWords(items: readonly ShownItem[]): string {
  const counts = kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${inWords[kind]}`];
  });
  return counts.length === 0 ? 'nothing to show as a field' : counts.join(', ');
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
