/** What could not be read of a link or a file, item by item; everything else is open already. */

import { useView } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import styles from './dialogs.module.css';

export function LinkProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const problems = useView((view) => view.linkProblems);
  return (
    <Dialog
      title="Some of this could not be read"
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Go on with the rest
        </Button>
      }
    >
      <p>
        {problems.length === 1 ? 'This part was' : `These ${problems.length} parts were`} left out,
        and the rest is open. If somebody sent you the link, ask them to copy it again: links often
        lose their end on the way.
      </p>
      <ul className={styles.items}>
        {problems.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            <span>{message}</span>
            {place !== '' && <code>{place.slice(1).replaceAll('/', ' › ')}</code>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
