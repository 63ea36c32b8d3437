/** The link that holds the whole config: how long it is, and what it would give away. */

import { useId } from 'react';
import { comfortableLinkLength, encodeLink } from '../../carry/link.ts';
import { secretsIn } from '../../diagnose/secrets.ts';
import { useWholeConfig } from '../../store/hooks.ts';
import { Callout } from '../controls/Callout.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { addressWith } from '../pageAddress.ts';
import { FindingList } from '../problems/FindingList.tsx';
import styles from './dialogs.module.css';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const config = useWholeConfig();
  const link = addressWith(encodeLink(config));
  const secrets = secretsIn(config);
  const tooLong = link.length > comfortableLinkLength;

  return (
    <Dialog
      title="Share as a link"
      onClose={onClose}
      footer={
        <CopyButton
          look="primary"
          label={secrets.length > 0 ? 'Copy the link all the same' : 'Copy the link'}
          text={() => link}
        />
      }
    >
      <p>
        The link is the whole configuration. It goes from you to whoever you give it to, and to no
        server: browsers never send what stands after the <code>#</code>.
      </p>
      {secrets.length > 0 && (
        <Callout tone="warning" title="Whoever gets this link can read:">
          <FindingList findings={secrets} onShow={onClose} />
        </Callout>
      )}
      <div className={styles.link}>
        <label htmlFor={id}>Link</label>
        <textarea
          id={id}
          readOnly
          rows={4}
          value={link}
          aria-describedby={`${id}-length`}
          onFocus={(event) => event.target.select()}
        />
        <meter
          aria-label="Length of the link"
          min={0}
          max={comfortableLinkLength}
          high={comfortableLinkLength}
          value={Math.min(link.length, comfortableLinkLength)}
        />
        <p id={`${id}-length`} className={tooLong ? styles.over : styles.soft}>
          {link.length.toLocaleString('en')} of {comfortableLinkLength.toLocaleString('en')}{' '}
          characters
          {tooLong
            ? ': some chats and mails cut links this long. Send the config.json from the menu instead.'
            : ' that chats and mails carry unharmed.'}
        </p>
      </div>
      <details className={styles.configuration}>
        <summary>For a machine without a browser</summary>
        <p>
          With a copy of Flakesmith, the command line writes the same files from this link:
          <code className={styles.line}>node dist/cli/flakesmith.js generate '…' --out folder</code>
        </p>
      </details>
    </Dialog>
  );
}
