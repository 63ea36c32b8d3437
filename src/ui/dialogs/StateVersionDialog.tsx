/** Asks whether a state version is that of something new, for it is never raised for what exists already. */

import { withStateVersion } from '../../essentials/hostFacts.ts';
import { configStore } from '../../store/configStore.ts';
import { useView } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';

export function StateVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const asked = useView((view) => view.chosenVersion);
  if (asked === undefined) return null;
  const { place, before, chosen } = asked;
  const what = place.startsWith('/homes/') ? 'home' : 'system';
  const [older, newer] = Number(before) < Number(chosen) ? [before, chosen] : [chosen, before];

  function answer(version: string): void {
    if (version !== chosen) {
      configStore.edit(place, (config) => withStateVersion(config, place, version));
    }
    onClose();
  }

  return (
    <Dialog
      title={`Is this ${what} new, or does it exist already?`}
      // Without an answer nothing is raised.
      onClose={() => answer(older)}
      footer={
        <>
          <Button onClick={() => answer(older)}>It exists: {older}</Button>
          <Button look="primary" onClick={() => answer(newer)}>
            It is new: {newer}
          </Button>
        </>
      }
    >
      <p>
        The state version tells with which release this {what} began, so that programs go on reading
        the data that they have written. It was {before}, and you chose {chosen}.
      </p>
      <p>
        It has nothing to do with how new your packages are: that is the release. A {what} that
        exists keeps its state version through all upgrades.
      </p>
    </Dialog>
  );
}
