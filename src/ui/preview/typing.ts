/** What is typed in the preview on its way into the config: read after a pause, one text at a time, in order. */

import type { Config } from '../../config/config.ts';
import { sharing } from '../../config/patch.ts';
import { type Place, placeOf } from '../../config/place.ts';
import { configStore } from '../../store/configStore.ts';
import { worker } from '../worker.ts';

/** Milliseconds without a keystroke after which what was typed is read. */
export const typingPause = 200;

export interface Typing {
  /** Reads the text of the file after the pause, in place of an earlier one of it; `onRead` gets what it led to. */
  readonly type: (path: string, text: string, onRead: (config: Config) => void) => void;
  /** Reads what waits at once, and ends when nothing is on its way; undefined where nothing is. */
  readonly settle: () => Promise<void> | undefined;
}

/** `read` makes a text an edit of the config, and gives the config that it has led to. */
export function createTyping(read: (path: string, text: string) => Promise<Config>): Typing {
  let waiting: { readonly path: string; readonly start: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<void> | undefined;

  function settle(): Promise<void> | undefined {
    clearTimeout(timer);
    waiting?.start();
    waiting = undefined;
    return reading;
  }

  return {
    type: (path, text, onRead) => {
      if (waiting?.path !== path) settle();
      clearTimeout(timer);
      const start = () => {
        // A text that is read must not be overtaken by an older one.
        const own = (reading ?? Promise.resolve())
          .catch(() => {})
          .then(() => read(path, text))
          .then(onRead)
          .finally(() => {
            if (reading === own) reading = undefined;
          });
        reading = own;
      };
      waiting = { path, start };
      timer = setTimeout(settle, typingPause);
    },
    settle,
  };
}

/** The place of a file whose text is no config yet, beside those of fields. */
export const filePlace = (path: string): Place => placeOf('files', path);

/** Makes the text an edit, or keeps it until it is Nix; gives the config that it has led to. */
async function readEdit(path: string, text: string): Promise<Config> {
  const { config } = configStore.getState();
  const edited = await worker().edit({ config, path, text });
  // Something else was changed meanwhile: the text is read anew beside it.
  if (configStore.getState().config !== config) return readEdit(path, text);
  if (edited?.kind === 'edited') {
    // It comes from the worker as a copy: only what is new in it is an edit.
    configStore.edit(filePlace(path), () => sharing(config, edited.config));
  } else configStore.keepInput(filePlace(path), text);
  return configStore.getState().config;
}

/** The page's own. */
export const typing = createTyping(readEdit);
