/** Local storage that never throws: it may be full, switched off, or gone. */

export interface Keep {
  readonly read: (key: string) => string | undefined;
  /** Whether the text is kept now. */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
  readonly keys: (prefix: string) => readonly string[];
}

/** The local storage of a window, read as untrusted text. */
export function keepIn(window: Window): Keep {
  function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
    try {
      return work(window.localStorage);
    } catch {
      return otherwise;
    }
  }

  return {
    read: (key) => attempt((storage) => storage.getItem(key) ?? undefined, undefined),
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      attempt((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)), []),
  };
}

/** Text that was kept, as JSON; undefined where it is none. */
export function parseKept(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
