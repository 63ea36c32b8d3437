/** What a person types in the preview: shown as it is typed, and made an edit of the config as soon as it is Nix. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Config } from '../../config/config.ts';
import { mergedEdits } from '../../config/mergedEdits.ts';
import { sharing } from '../../config/patch.ts';
import { type Place, placeOf } from '../../config/place.ts';
import type { CodeMark } from '../../editor/hints.ts';
import { editableFiles } from '../../generate/editableFiles.ts';
import type { GeneratedFile } from '../../generate/file.ts';
import { parse } from '../../nix/parse.ts';
import { configStore } from '../../store/configStore.ts';
import { useDraftInput, useWholeConfig } from '../../store/hooks.ts';
import { worker } from '../worker.ts';

/** Milliseconds without a keystroke after which what was typed is read. */
const pause = 200;

/** The place of a file whose text is no config yet, beside those of fields. */
const filePlace = (path: string): Place => placeOf('files', path);

interface Typed {
  readonly path: string;
  readonly text: string;
  /** The config that says the same; undefined until the text is read. */
  readonly config: Config | undefined;
}

export interface ReadText {
  readonly config: Config;
  readonly file: GeneratedFile;
  readonly text: string;
}

interface Editing {
  readonly editable: boolean;
  /** What stands in the editor. */
  readonly text: string;
  /** The text and the config that it says; nothing until it is read, or while it is no Nix. */
  readonly read: ReadText | undefined;
  /** What keeps it from being Nix. */
  readonly problems: readonly CodeMark[];
  readonly onEdit: (text: string) => void;
  /** The person is done with the text: from now on it is laid out as it is generated. */
  readonly onLeave: () => void;
}

export function useEditing(file: GeneratedFile): Editing {
  const config = useWholeConfig();
  const broken = useDraftInput(filePlace(file.path));
  const [typed, setTyped] = useState<Typed>();
  // The config that the text was made from: what changes elsewhere meanwhile is put beside it.
  const bases = useRef(new Map<string, Config>());
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const editable = useMemo(() => editableFiles(config).has(file.path), [config, file.path]);

  const isOwn = typed?.path === file.path && (typed.config ?? config) === config;
  const text = broken ?? (isOwn ? typed.text : file.text);
  const problems = useMemo(() => (broken === undefined ? [] : problemsOf(broken)), [broken]);

  const isShownAsTyped = isOwn || broken !== undefined;
  const onEdit = useCallback(
    (next: string) => {
      const { path } = file;
      if (!isShownAsTyped || !bases.current.has(path)) {
        bases.current.set(path, configStore.getState().config);
      }
      setTyped({ path, text: next, config: undefined });
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => {
        const base = bases.current.get(path) ?? configStore.getState().config;
        void readEdit(path, next, base).then(({ said, config: whole }) => {
          bases.current.set(path, said);
          // A text that lacks what was changed elsewhere gives way to one that has it.
          setTyped((now) => {
            if (now?.text !== next) return now;
            return said === whole ? { ...now, config: whole } : undefined;
          });
        });
      }, pause);
    },
    [file, isShownAsTyped],
  );
  const onLeave = useCallback(() => setTyped((now) => (now?.config ? undefined : now)), []);

  // Nothing is lost when another file is opened before what was typed was read.
  useEffect(() => onLeave, [onLeave]);

  const isRead = broken === undefined && (!isOwn || typed.config !== undefined);
  const read = useMemo(
    () => (isRead ? { config, file, text } : undefined),
    [isRead, config, file, text],
  );
  return { editable, text, read, problems, onEdit, onLeave };
}

interface ReadEdit {
  /** The config that the text says. */
  readonly said: Config;
  /** The config there is now. */
  readonly config: Config;
}

/** Makes the text an edit, or keeps it until it is Nix. `base` is the config that it was made from. */
async function readEdit(path: string, text: string, base: Config): Promise<ReadEdit> {
  const edited = await worker().edit({ config: base, path, text });
  if (edited?.kind !== 'edited') {
    configStore.keepInput(filePlace(path), text);
    return { said: base, config: base };
  }
  // It comes from the worker as a copy: only what is new in it is an edit.
  const said = sharing(base, edited.config);
  configStore.edit(filePlace(path), (config) => mergedEdits(base, said, config));
  return { said, config: configStore.getState().config };
}

function problemsOf(text: string): readonly CodeMark[] {
  return parse(text).errors.map(({ start, end, message }) => ({
    start,
    end: Math.max(end, start + 1),
    severity: 'error',
    message,
  }));
}
