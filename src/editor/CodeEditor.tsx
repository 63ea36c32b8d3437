/** Monaco as a component: shows one text of several, follows its changes, and tells where a person points. */

import { useEffect, useLayoutEffect, useRef } from 'react';
import styles from './CodeEditor.module.css';
import { suggestWith } from './completing.ts';
import type { CodeMark, Explain, Suggest } from './hints.ts';
import { explainWith, rangeIn } from './hovering.ts';
import type { Language } from './language.ts';
import type { LineRange } from './lines.ts';
import { editor, MarkerSeverity, modelOf } from './monaco.ts';
import { smallestEdit } from './textEdit.ts';

export interface CodeViewProps {
  /** Tells one text from another; each keeps its own scroll position and selection. */
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly wordWrap: boolean;
  readonly dark: boolean;
  /** Lines that have just changed. */
  readonly changed: readonly LineRange[];
  /** Lines of what is selected elsewhere. */
  readonly selected: readonly LineRange[];
  /** Lines to bring into sight, once for each object. */
  readonly shown: LineRange | undefined;
  /** What is wrong, and where. */
  readonly marks: readonly CodeMark[];
  /** Tells what stands at an offset. */
  readonly explain: Explain;
  /** Tells what could be written at an offset. */
  readonly suggest: Suggest;
  /** Undefined for a text that is only read. */
  readonly onEdit?: ((text: string) => void) | undefined;
  /** The person has left the text. */
  readonly onLeave?: (() => void) | undefined;
  /** A person pointed at this offset of the text, with a click or with Enter. */
  readonly onPick: (offset: number, how: 'click' | 'key') => void;
}

const enterKey = 3;

/** What a person does in the text, and wants to know of it. */
interface Doings {
  readonly pick: (offset: number, how: 'click' | 'key') => void;
  readonly edit: (text: string) => void;
  readonly leave: () => void;
  readonly explain: Explain;
  readonly suggest: Suggest;
}

export function CodeEditor(props: CodeViewProps) {
  const { path, language, text, wordWrap, dark, changed, selected, shown, marks } = props;
  const container = useRef<HTMLDivElement>(null);
  const session = useRef<Session>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    if (container.current === null) return;
    const made = new Session(container.current, {
      pick: (offset, how) => latest.current.onPick(offset, how),
      edit: (text) => latest.current.onEdit?.(text),
      leave: () => latest.current.onLeave?.(),
      explain: (offset) => latest.current.explain(offset),
      suggest: (text, offset) => latest.current.suggest(text, offset),
    });
    session.current = made;
    return () => made.dispose();
  }, []);

  useLayoutEffect(() => session.current?.show(path, language, text), [path, language, text]);
  // Marks stand in the text they were made for.
  useLayoutEffect(() => session.current?.squiggle(marks), [marks]);
  const readOnly = props.onEdit === undefined;
  useEffect(() => {
    session.current?.setOptions({
      wordWrap: wordWrap ? 'on' : 'off',
      ariaLabel: path,
      readOnly,
      domReadOnly: readOnly,
    });
  }, [wordWrap, path, readOnly]);
  useEffect(() => editor.setTheme(dark ? 'flakesmith-dark' : 'flakesmith-light'), [dark]);
  useLayoutEffect(() => session.current?.mark(changed, selected), [changed, selected]);
  useLayoutEffect(() => {
    if (shown !== undefined) session.current?.reveal(shown);
  }, [shown]);

  return <div ref={container} className={styles.editor} />;
}

/** One editor on the page, with a model for each text it has shown. */
class Session {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #marks: editor.IEditorDecorationsCollection;
  readonly #kept = new Map<string, Kept>();
  readonly #doings: Doings;
  #path: string | undefined;
  /** Whether the text is being changed by the page, not by the person. */
  #replacing = false;

  constructor(container: HTMLElement, doings: Doings) {
    const { pick, edit, leave } = doings;
    this.#doings = doings;
    this.#editor = editor.create(container, {
      model: null,
      readOnly: true,
      domReadOnly: true,
      // Tab is for leaving: nobody should be caught in here.
      tabFocusMode: true,
      automaticLayout: true,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontFamily: getComputedStyle(container).getPropertyValue('--font-code').trim(),
      fontSize: 13,
      lineHeight: 20,
      lineNumbersMinChars: 3,
      folding: true,
      padding: { top: 12, bottom: 12 },
      renderLineHighlight: 'none',
      occurrencesHighlight: 'off',
      selectionHighlight: false,
      overviewRulerLanes: 0,
      hideCursorInOverviewRuler: true,
      stickyScroll: { enabled: false },
      renderFinalNewline: 'off',
      links: false,
      wordBasedSuggestions: 'off',
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
      scrollbar: { alwaysConsumeMouseWheel: false },
      fixedOverflowWidgets: true,
      renderValidationDecorations: 'on',
      hover: { above: false },
    });
    this.#marks = this.#editor.createDecorationsCollection();
    const pickAt = (
      position: { lineNumber: number; column: number } | null,
      how: 'click' | 'key',
    ): void => {
      const offset = position === null ? undefined : this.#editor.getModel()?.getOffsetAt(position);
      if (offset !== undefined) pick(offset, how);
    };
    this.#editor.onMouseUp(({ target, event }) => {
      if (event.leftButton && this.#editor.getSelection()?.isEmpty() !== false) {
        pickAt(target.position, 'click');
      }
    });
    this.#editor.onKeyDown((event) => {
      const isWritten = !this.#editor.getOption(editor.EditorOption.readOnly);
      // Where Enter breaks lines, it needs Ctrl to go to the field.
      if (event.keyCode !== enterKey || isWritten !== (event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      pickAt(this.#editor.getPosition(), 'key');
    });
    this.#editor.onDidChangeModelContent(() => {
      if (!this.#replacing) edit(this.#editor.getValue());
    });
    this.#editor.onDidBlurEditorWidget(leave);
  }

  show(path: string, language: Language, text: string): void {
    const old = this.#path === undefined ? undefined : this.#kept.get(this.#path);
    const kept = this.#kept.get(path) ?? { model: modelOf(text, language), state: null };
    this.#kept.set(path, kept);
    explainWith(kept.model, this.#doings.explain);
    suggestWith(kept.model, this.#doings.suggest);
    this.#replacing = true;
    replaceText(kept.model, text);
    this.#replacing = false;
    if (path === this.#path) return;
    if (old !== undefined) old.state = this.#editor.saveViewState();
    this.#path = path;
    this.#editor.setModel(kept.model);
    this.#editor.restoreViewState(kept.state);
  }

  setOptions(options: editor.IEditorOptions): void {
    this.#editor.updateOptions(options);
  }

  squiggle(marks: readonly CodeMark[]): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    const data = marks.map(({ severity, message, ...range }) => ({
      ...rangeIn(model, range),
      severity: severities[severity],
      message,
    }));
    editor.setModelMarkers(model, 'flakesmith', data);
  }

  mark(changed: readonly LineRange[], selected: readonly LineRange[]): void {
    this.#marks.set([
      ...selected.map((range) => decoration(range, styles.selected, 0)),
      ...changed.map((range) => decoration(range, styles.changed, 1)),
    ]);
  }

  reveal({ start, end }: LineRange): void {
    const last = Math.max(start + 1, end);
    this.#editor.revealLinesInCenterIfOutsideViewport(start + 1, last, editor.ScrollType.Immediate);
  }

  dispose(): void {
    this.#editor.dispose();
    for (const { model } of this.#kept.values()) model.dispose();
  }
}

const severities: Readonly<Record<CodeMark['severity'], MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  notice: MarkerSeverity.Info,
};

interface Kept {
  readonly model: editor.ITextModel;
  state: editor.ICodeEditorViewState | null;
}

/** Changes no more than it must, so that the selection and the scroll position stay. */
function replaceText(model: editor.ITextModel, text: string): void {
  const edit = smallestEdit(model.getValue(), text);
  if (edit === undefined) return;
  model.applyEdits([{ range: rangeIn(model, edit), text: edit.text }]);
}

/** A range of no lines stands for lines that are gone: it marks the edge of the line after them. */
function decoration(
  { start, end }: LineRange,
  look: string | undefined,
  zIndex: number,
): editor.IModelDeltaDecoration {
  const className = start === end ? styles.gone : look;
  return {
    range: {
      startLineNumber: start + 1,
      startColumn: 1,
      endLineNumber: Math.max(start + 1, end),
      endColumn: 1,
    },
    options: {
      isWholeLine: true,
      zIndex,
      ...(className === undefined ? {} : { className }),
    },
  };
}
