/** What a person types in the preview: shown as it is typed, and made an edit of the config as soon as it is Nix. */

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Config } from '../../config/config.ts';
import type { CodeMark } from '../../editor/hints.ts';
import { editableFiles } from '../../generate/editableFiles.ts';
import type { GeneratedFile } from '../../generate/file.ts';
import { parse } from '../../nix/parse.ts';
import { useDraftInput, useWholeConfig } from '../../store/hooks.ts';
import { filePlace, typing } from './typing.ts';

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
  const editable = useMemo(() => editableFiles(config).has(file.path), [config, file.path]);

  const isOwn = typed?.path === file.path && (typed.config ?? config) === config;
  const text = broken ?? (isOwn ? typed.text : file.text);
  const problems = useMemo(() => (broken === undefined ? [] : problemsOf(broken)), [broken]);

  const isShownAsTyped = isOwn || broken !== undefined;
  const onEdit = useCallback(
    (next: string) => {
      const { path } = file;
      setTyped({ path, text: next, config: undefined });
      typing.type({
        path,
        text: next,
        base: isShownAsTyped ? undefined : config,
        onRead: ({ said, config: whole }) =>
          // A text that lacks what was changed elsewhere gives way to one that has it.
          setTyped((now) => {
            if (now?.text !== next) return now;
            return said === whole ? { ...now, config: whole } : undefined;
          }),
      });
    },
    [file, config, isShownAsTyped],
  );
  const onLeave = useCallback(() => {
    // Whoever goes on to something else finds it with what was typed last.
    void typing.settle();
    setTyped((now) => (now?.config ? undefined : now));
  }, []);

  // Nothing is lost when another file is opened before what was typed was read.
  useEffect(() => onLeave, [onLeave]);

  const isRead = broken === undefined && (!isOwn || typed.config !== undefined);
  const read = useMemo(
    () => (isRead ? { config, file, text } : undefined),
    [isRead, config, file, text],
  );
  return { editable, text, read, problems, onEdit, onLeave };
}

function problemsOf(text: string): readonly CodeMark[] {
  return parse(text).errors.map(({ start, end, message }) => ({
    start,
    end: Math.max(end, start + 1),
    severity: 'error',
    message,
  }));
}
