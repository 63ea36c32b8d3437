/** What plain dotfiles propose, setting by setting, and what they meet on the machine. */

import { printAttrPath } from '../../nix/attrName.ts';
import { expressionOf } from '../../nix/expressionOf.ts';
import { print } from '../../nix/print.ts';
import type { Value } from '../../nix/value.ts';
import type { ProposalStanding } from '../../recover/dotfiles/accept.ts';
import type { Meeting } from '../../recover/dotfiles/dotfileKinds.ts';
import type { Dotfiles } from '../../recover/dotfiles/readDotfiles.ts';
import { useConfig } from '../../store/hooks.ts';
import { Callout } from '../controls/Callout.tsx';
import styles from './DotfileProposals.module.css';
import {
  canBeChosen,
  type Proposals,
  type ShownDotfile,
  type ShownProposal,
} from './useProposals.ts';

interface DotfileProposalsProps {
  readonly dotfiles: Dotfiles;
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
  readonly proposals: Proposals;
}

export function DotfileProposals({ dotfiles, leftOut, proposals }: DotfileProposalsProps) {
  const { files, chosen, user, meetings } = proposals;
  const unread = [
    ...leftOut,
    ...dotfiles.others.map((path) => ({ path, reason: 'No kind of file that is known here.' })),
  ];
  return (
    <>
      {user === undefined ? (
        <Callout tone="warning">
          Nobody has a home in this configuration yet. Close this, add a user, and come back.
        </Callout>
      ) : (
        <p>
          These settings say the same for the home of <strong>{user}</strong>. Choose what you want;
          nothing is changed before you add it.
        </p>
      )}
      {files.map((file, index) => (
        <File
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one path, and none moves.
          key={`${index} ${file.dotfile.path}`}
          file={file}
          proposals={proposals}
        />
      ))}
      {unread.length > 0 && (
        <details className={styles.more}>
          <summary>
            Not read <span className={styles.soft}>{unread.length}</span>
          </summary>
          <ul className={styles.left}>
            {unread.slice(0, mostRows).map(({ path, reason }) => (
              <li key={path}>
                <code>{path}</code>
                <span className={styles.soft}>{reason}</span>
              </li>
            ))}
            {unread.length > mostRows && <li>and {unread.length - mostRows} more</li>}
          </ul>
        </details>
      )}
      {chosen.size > 0 && meetings.length > 0 && <Meetings meetings={meetings} />}
    </>
  );
}

/** As many rows of one list as a person looks through. */
const mostRows = 500;
/** Up to this many settings are shown at once; more are folded. */
const fewSettings = 12;

interface FileProps {
  readonly file: ShownDotfile;
  readonly proposals: Proposals;
}

function File({ file: { dotfile, proposals }, proposals: { chosen, choose } }: FileProps) {
  const able = proposals.filter(({ standing }) => canBeChosen(standing));
  const count = able.filter(({ proposal }) => chosen.has(proposal)).length;
  const { path, label, left } = dotfile;
  return (
    <section className={styles.file} aria-label={path}>
      <label className={styles.title}>
        <input
          type="checkbox"
          disabled={able.length === 0}
          checked={count > 0}
          ref={(input) => {
            if (input !== null) input.indeterminate = count > 0 && count < able.length;
          }}
          onChange={() =>
            choose(
              able.map(({ proposal }) => proposal),
              count < able.length,
            )
          }
        />
        <span>
          <code>{path}</code> <span className={styles.soft}>{label}</span>
        </span>
        <span className={styles.soft}>
          {able.length === 0 ? 'nothing new' : `${count} of ${able.length}`}
        </span>
      </label>
      {proposals.length > 0 && (
        <details open={proposals.length <= fewSettings}>
          <summary>
            {proposals.length === 1 ? 'One setting' : `${proposals.length} settings`}
          </summary>
          <ul className={styles.rows}>
            {proposals.slice(0, mostRows).map((shown, index) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
                key={index}
                shown={shown}
                checked={chosen.has(shown.proposal)}
                onChange={(on) => choose([shown.proposal], on)}
              />
            ))}
            {proposals.length > mostRows && <li>and {proposals.length - mostRows} more</li>}
          </ul>
        </details>
      )}
      {left.length > 0 && (
        <details>
          <summary>
            {left.length === 1 ? 'One line stays out' : `${left.length} lines stay out`}
          </summary>
          <ul className={styles.left}>
            {left.slice(0, mostRows).map(({ line, text, why }) => (
              <li key={`${line} ${text} ${why}`}>
                <code>
                  {line}: {text}
                </code>
                <span className={styles.soft}>{why}</span>
              </li>
            ))}
            {left.length > mostRows && <li>and {left.length - mostRows} more</li>}
          </ul>
        </details>
      )}
    </section>
  );
}

interface RowProps {
  readonly shown: ShownProposal;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Row({ shown: { proposal, standing }, checked, onChange }: RowProps) {
  const { path, value, joins } = proposal;
  const note = noteOf(standing);
  return (
    <li>
      <label className={styles.row}>
        <input
          type="checkbox"
          checked={checked}
          disabled={!canBeChosen(standing)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          <code>
            {printAttrPath(path)} {joins && value.kind === 'list' ? '+= ' : '= '}
            {inShort(value)}
          </code>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
      </label>
    </li>
  );
}

function noteOf(standing: ProposalStanding): string | undefined {
  switch (standing.kind) {
    case 'new':
      return undefined;
    case 'said':
      return 'You have this already.';
    case 'replaces':
      return `Takes the place of ${inShort(standing.value)}`;
    case 'homeless':
      return 'Only a Mac with nix-darwin has this.';
  }
}

/** As many characters of a value as tell it from others. */
const mostCharacters = 80;

function inShort(value: Value): string {
  const text = print(expressionOf(value), []).text.replace(/\s+/g, ' ').trim();
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}

function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const ending = useConfig(({ homeManager }) => homeManager.backupFileExtension);
  const inTheWay = meetings.filter(({ how }) => how === 'in-the-way');
  const read = meetings.filter(({ how }) => how === 'still-read');
  return (
    <Callout tone="info" title="Files that are there already">
      {inTheWay.length > 0 && (
        <>
          <p>
            Home Manager writes these files itself.{' '}
            {ending === ''
              ? 'As long as yours are there, it refuses to switch: move them away first, or give a backup ending under “Flake”.'
              : `Where yours are there, the first switch renames them: they end in .${ending} then.`}
          </p>
          <FileNames meetings={inTheWay} />
        </>
      )}
      {read.length > 0 && (
        <>
          <p>
            These are read besides, and what they say comes through. Move them away once you have
            switched.
          </p>
          <FileNames meetings={read} />
        </>
      )}
    </Callout>
  );
}

function FileNames({ meetings }: { readonly meetings: readonly Meeting[] }) {
  return (
    <ul className={styles.names}>
      {meetings.map(({ file }) => (
        <li key={file}>
          <code>{file}</code>
        </li>
      ))}
    </ul>
  );
}
