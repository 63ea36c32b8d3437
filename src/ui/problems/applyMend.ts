/** Takes a finding away, and offers the way back. */

import type { Finding } from '../../diagnose/finding.ts';
import type { Mend } from '../../diagnose/mend.ts';
import { configStore } from '../../store/configStore.ts';
import { say } from '../controls/Status.tsx';
import { undo } from '../header/history.ts';

/** The rules of mending come when the first mend is chosen. */
export async function applyMend(place: Finding['place'], label: string, mend: Mend): Promise<void> {
  const { mendConfig } = await import('../../diagnose/mend.ts');
  configStore.edit(place, (config) => mendConfig(config, mend));
  say({ text: `Done: ${label}.`, action: { label: 'Undo', run: undo } });
}
