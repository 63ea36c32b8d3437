/** Undo and redo across everything. */

import { Redo2, Undo2 } from 'lucide-react';
import { useHistory } from '../../store/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { redo, undo } from './history.ts';

export function HistoryButtons() {
  const { canUndo, canRedo } = useHistory();
  return (
    <>
      <IconButton
        label="Undo"
        shortcut="Control+Z"
        icon={<Undo2 aria-hidden />}
        aria-disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        label="Redo"
        shortcut="Control+Shift+Z"
        icon={<Redo2 aria-hidden />}
        aria-disabled={!canRedo}
        onClick={redo}
      />
    </>
  );
}
