/** What the release that was chosen means for the options that are set. */

import { releaseNamed } from '../../config/releases.ts';
import { useConfig, useView } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { undo } from '../header/history.ts';
import { FindingList } from '../problems/FindingList.tsx';

export function ReleaseDialog({ onClose }: { readonly onClose: () => void }) {
  const changes = useView((view) => view.releaseChanges);
  const label = useConfig(({ release }) => releaseNamed(release).label);
  return (
    <Dialog
      title={`What changes with ${label}`}
      wide
      onClose={onClose}
      footer={
        <>
          <Button
            onClick={() => {
              undo();
              onClose();
            }}
          >
            Go back to the release before
          </Button>
          <Button look="primary" onClick={onClose}>
            Go on
          </Button>
        </>
      }
    >
      <p>Of the options that you have set, these stand otherwise in the release you chose.</p>
      <FindingList findings={changes} onShow={onClose} />
    </Dialog>
  );
}
