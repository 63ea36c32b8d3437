/** The config as a file of its own: the same JSON that the command line takes. */

import { decodeConfig } from '../../config/decode.ts';
import { defaultConfig } from '../../config/defaults.ts';
import { encodeConfig } from '../../config/encode.ts';
import { configStore } from '../../store/configStore.ts';
import { look } from '../../store/viewStore.ts';
import { say } from '../controls/Status.tsx';
import { saveFile } from '../saveFile.ts';
import { undo } from './history.ts';

const largest = 1024 * 1024;
const takeBack = { label: 'Undo', run: undo };

export function saveConfigFile(): void {
  const json = JSON.stringify(encodeConfig(configStore.getState().config), null, 2);
  saveFile('config.json', `${json}\n`, 'application/json');
}

/** Opens a file as one step that can be undone; one that is no config changes nothing. */
export async function openConfigFile(file: File): Promise<void> {
  if (file.size > largest) {
    say({ text: `${file.name} is larger than 1 MiB, so it is not a config.json of ours.` });
    return;
  }
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    say({ text: `${file.name} is not JSON, so nothing was opened.` });
    return;
  }
  const { config, problems } = decodeConfig(json);
  configStore.open(config);
  look({ opened: config });
  look({ linkProblems: problems, ...(problems.length > 0 ? { dialog: 'link-problems' } : {}) });
  say({ text: `Opened ${file.name}.`, action: takeBack });
}

export function startOver(): void {
  configStore.open(defaultConfig);
  say({ text: 'Everything is as on a first visit.', action: takeBack });
}
