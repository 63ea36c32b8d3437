/** Code that is coloured but no editor: there at once, and all there is where Monaco cannot load. */

import { type MouseEvent, memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { CodeViewProps } from './CodeEditor.tsx';
import { tokenizers } from './language.ts';
import { type LineRange, lineAt, lineStartsOf, linesOf } from './lines.ts';
import styles from './PlainCode.module.css';
import { codeColours, codeVariable } from './palette.ts';
import { type Token, tokenKinds } from './token.ts';

const colours = Object.fromEntries(
  tokenKinds.map((kind) => {
    const { light, dark } = codeColours[kind];
    return [codeVariable(kind), `light-dark(${light}, ${dark})`];
  }),
);

export function PlainCode(props: Omit<CodeViewProps, 'dark' | 'explain' | 'suggest'>) {
  const { path, language, text, wordWrap, changed, selected, shown, marks, onPick } = props;
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => {
    const tokenize = tokenizers[language];
    let state = '';
    // A file ends with a line break, which starts no line of its own.
    return linesOf(text.replace(/\n$/, '')).map((line) => {
      const read = tokenize(line, state);
      state = read.state;
      return { line, tokens: read.tokens };
    });
  }, [language, text]);

  const wrong = useMemo(() => {
    const starts = lineStartsOf(text);
    return new Set(marks.map(({ start }) => lineAt(starts, start)));
  }, [text, marks]);

  useLayoutEffect(() => {
    if (shown === undefined) return;
    const line = root.current?.querySelectorAll('[data-line]')[shown.start];
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);

  function pick(event: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return;
    const line = event.target.closest<HTMLElement>('[data-line]');
    const start = lineStartsOf(text)[Number(line?.dataset.line)];
    if (line === null || start === undefined) return;
    onPick(start + (lines[Number(line.dataset.line)]?.line.search(/\S|$/) ?? 0), 'key');
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what a click does here, the fields themselves do for the keyboard.
    <div
      ref={root}
      role="document"
      aria-label={path}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className={styles.scroll}
      data-wrap={wordWrap}
      style={colours}
      onClick={pick}
    >
      <pre className={styles.code}>
        {lines.map(({ line, tokens }, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its number.
            key={index}
            index={index}
            line={line}
            tokens={tokens}
            look={lookOf(index, changed, selected)}
            isWrong={wrong.has(index)}
          />
        ))}
      </pre>
    </div>
  );
}

const holds = (ranges: readonly LineRange[], index: number): boolean =>
  ranges.some(({ start, end }) => start <= index && index < end);

function lookOf(
  index: number,
  changed: readonly LineRange[],
  selected: readonly LineRange[],
): string | undefined {
  if (holds(changed, index)) return styles.changed;
  return holds(selected, index) ? styles.selected : undefined;
}

interface LineProps {
  readonly index: number;
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly look: string | undefined;
  /** Whether something was found on the line. */
  readonly isWrong: boolean;
}

const Line = memo(
  function Line({ index, line, tokens, look, isWrong }: LineProps) {
    return (
      <span
        data-line={index}
        className={[styles.line, look, isWrong && styles.wrong].filter(Boolean).join(' ')}
      >
        {tokens.map(({ start, kind }, at) => (
          <span key={start} style={{ color: `var(${codeVariable(kind)})` }}>
            {line.slice(start, tokens[at + 1]?.start)}
          </span>
        ))}
        {'\n'}
      </span>
    );
  },
  (a, b) =>
    a.line === b.line &&
    a.look === b.look &&
    a.isWrong === b.isWrong &&
    a.index === b.index &&
    sameKinds(a.tokens, b.tokens),
);

const sameKinds = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length === b.length && a.every(({ kind }, at) => kind === b[at]?.kind);
