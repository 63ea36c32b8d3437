/** What a person should know before they go on: a draft of an earlier visit, or that none can be kept. */

import { defaultConfig } from '../../config/defaults.ts';
import { useConfig, useView } from '../../store/hooks.ts';
import { discardDraft, restoreDraft } from '../../store/start.ts';
import { look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { ways } from '../header/ways.ts';
import styles from './Notices.module.css';

export function Notices() {
  const draft = useView((view) => view.draft);
  const blocked = useView((view) => view.storageBlocked);
  if (draft === undefined && !blocked) return null;
  return (
    <div className={styles.notices}>
      {draft !== undefined && <DraftOffer />}
      {blocked && (
        <Callout
          tone="warning"
          role="status"
          title="Your browser does not let this page keep a draft."
          actions={<Button onClick={() => look({ storageBlocked: false })}>All right</Button>}
        >
          <p>
            The address of the page holds everything all the same: bookmark it before you leave.
          </p>
        </Callout>
      )}
    </div>
  );
}

function DraftOffer() {
  const draft = useView((view) => view.draft);
  const isFresh = useConfig((config) => config === defaultConfig);
  if (draft === undefined) return null;
  const [host] = draft.config.hosts;
  const way = ways.find(({ value }) => value === host?.way)?.label;
  const when = new Date(draft.savedAt).toLocaleString(undefined, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <Callout
      tone="info"
      role="status"
      title={
        isFresh
          ? 'You left a configuration unfinished.'
          : 'You also have a draft from an earlier visit.'
      }
      actions={
        <>
          <Button look="primary" onClick={() => restoreDraft(draft)}>
            Restore
          </Button>
          <Button onClick={() => discardDraft(draft)}>Discard</Button>
          <Button look="plain" onClick={() => look({ draft: undefined })}>
            Not now
          </Button>
        </>
      }
    >
      <p>
        {way} for “{host?.name}”, last changed {when}.
        {!isFresh && ' Restoring it replaces what is shown, and can be undone.'}
      </p>
    </Callout>
  );
}
