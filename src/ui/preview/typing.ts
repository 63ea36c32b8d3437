/** What is typed in the preview on its way into the config: read after a pause, one text at a time, in order. */

import type { Config } from '../../config/config.ts';
import { mergedEdits } from '../../config/mergedEdits.ts';
import { sharing } from '../../config/patch.ts';
import { type Place, placeOf } from '../../config/place.ts';
import { configStore } from '../../store/configStore.ts';
import { worker } from '../worker.ts';

/** Milliseconds without a keystroke after which what was typed is read. */
export const typingPause = 200;

/** What became of a text. */
export interface ReadEdit {
  /** The config that the text says. */
  readonly said: Config;
  /** The config there is now: with what was changed elsewhere meanwhile. */
  readonly config: Config;
}

/** Makes a text an edit of the config. `base` is the config that it was made from, where that is known. */
export type ReadTyped = (path: string, text: string, base: Config | undefined) => Promise<ReadEdit>;

export interface Typed {
  readonly path: string;
  readonly text: string;
  /** The config whose text this was before the keystroke; nothing where typing goes on. */
  readonly base: Config | undefined;
  readonly onRead: (read: ReadEdit) => void;
}

export interface Typing {
  /** Reads the text of a file after the pause, in place of an earlier one of it. */
  readonly type: (typed: Typed) => void;
  /** Reads what waits at once, and ends when nothing is on its way; undefined where nothing is. */
  readonly settle: () => Promise<void> | undefined;
}

export function createTyping(read: ReadTyped): Typing {
  const bases = new Map<string, Config>();
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
    type: ({ path, text, base, onRead }) => {
      if (base !== undefined) bases.set(path, base);
      if (waiting?.path !== path) settle();
      clearTimeout(timer);
      const start = () => {
        // A text that is read must not be overtaken by an older one.
        const own = (reading ?? Promise.resolve())
          .catch(() => {})
          .then(() => read(path, text, bases.get(path)))
          .then((done) => {
            bases.set(path, done.said);
            onRead(done);
          })
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

/** Keeps a text that is no Nix as it is; what was changed elsewhere meanwhile is put beside one that is. */
const readEdit: ReadTyped = async (path, text, from) => {
  const base = from ?? configStore.getState().config;
  const edited = await worker()
    .edit({ config: base, path, text })
    .catch(() => undefined);
  if (edited?.kind !== 'edited') {
    configStore.keepInput(filePlace(path), text);
    return { said: base, config: base };
  }
  // It comes from the worker as a copy: only what is new in it is an edit.
  const said = sharing(base, edited.config);
  configStore.edit(filePlace(path), (config) => mergedEdits(base, said, config));
  return { said, config: configStore.getState().config };
};

/** The page's own. */
export const typing = createTyping(readEdit);
