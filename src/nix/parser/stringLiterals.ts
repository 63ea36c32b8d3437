/** Strings, paths and `${ }`: read character by character, since spaces and comments mean something else there. */

import type { DynamicName, Interpolation, PathExpr, StringExpr, StringPart } from '../tree.ts';
import { isOf, pathPart } from './characters.ts';
import { skipTo } from './skip.ts';
import type { ParserState } from './state.ts';
import { indentedLines, isSimple, simpleLines } from './stringLines.ts';
import { Token } from './token.ts';

/** Reads a string from its opening quotes on. One line between `''` that needs no escape becomes `"…"`. */
export function parseString(state: ParserState): StringExpr {
  const { scanner } = state;
  const { start } = scanner;
  const leading = scanner.takeLeading();
  const simple = scanner.token === Token.quote;
  const lines = simple ? readSimple(state, scanner.end) : readIndented(state, scanner.end);
  const trivia = scanner.finish(state.lastEnd, leading);
  const { lastEnd: end } = state;
  if (simple) return { kind: 'string', start, end, quotes: '"', lines, trivia };
  const indented = indentedLines(lines);
  if (!isSimple(indented)) {
    return { kind: 'string', start, end, quotes: "''", lines: indented, trivia };
  }
  return { kind: 'string', start, end, quotes: '"', lines: simpleLines(indented), trivia };
}

/** Reads `"` strings up to their closing quote; afterwards `lastEnd` is where they end. */
function readSimple(state: ParserState, from: number): StringPart[][] {
  const { text } = state;
  const limit = state.reading.trustIndentation ? believableEnd(text, from, '"') : undefined;
  const lines: StringPart[][] = [[]];
  let begin = from;
  let offset = from;
  const flush = (end: number): void => {
    if (end > begin) lines.at(-1)?.push({ kind: 'text', text: text.slice(begin, end) });
  };
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code === 34 || offset >= text.length || offset === limit) {
      flush(offset);
      return closeString(state, offset, from, '"', lines);
    }
    if (code === 92) offset += 2;
    else if (code === 10) {
      flush(offset);
      lines.push([]);
      begin = ++offset;
    } else if (code === 36) {
      const second = text.charCodeAt(offset + 1);
      if (second === 123) {
        flush(offset);
        lines.at(-1)?.push(parseInterpolation(state, offset));
        begin = offset = state.lastEnd;
      } else offset += second === 36 ? 2 : 1;
    } else offset++;
  }
}

/** Reads `''` strings up to their closing quotes; afterwards `lastEnd` is where they end. */
function readIndented(state: ParserState, from: number): StringPart[][] {
  const { text } = state;
  const limit = state.reading.trustIndentation ? believableEnd(text, from, "''") : undefined;
  const lines: StringPart[][] = [[]];
  let begin = from;
  let offset = from;
  const flush = (end: number): void => {
    if (end > begin) lines.at(-1)?.push({ kind: 'text', text: text.slice(begin, end) });
  };
  for (;;) {
    const code = text.charCodeAt(offset);
    if (offset >= text.length || offset === limit) {
      flush(offset);
      return closeString(state, offset, from, "''", lines);
    }
    const second = text.charCodeAt(offset + 1);
    if (code === 39 && second === 39) {
      const third = text.charCodeAt(offset + 2);
      if (third === 39 || third === 36) offset += 3;
      else if (third === 92) offset += text.charCodeAt(offset + 3) === 10 ? 3 : 4;
      else {
        flush(offset);
        return closeString(state, offset, from, "''", lines);
      }
    } else if (code === 10) {
      flush(offset);
      lines.push([]);
      begin = ++offset;
    } else if (code === 36 && second === 123) {
      flush(offset);
      lines.at(-1)?.push(parseInterpolation(state, offset));
      begin = offset = state.lastEnd;
    } else offset += code === 36 && second !== 39 && second !== 10 ? 2 : 1;
  }
}

function closeString(
  state: ParserState,
  offset: number,
  from: number,
  quotes: '"' | "''",
  lines: StringPart[][],
): StringPart[][] {
  // An escape at the very end of the text is stepped over as if it were whole.
  const end = Math.min(offset, state.text.length);
  const closed = state.text.startsWith(quotes, end);
  if (!closed && !state.panic) {
    const message = `This string is never closed: \`${quotes}\` is missing.`;
    state.report('unclosed-string', message, from - quotes.length, end);
  }
  state.lastEnd = closed ? end + quotes.length : end;
  return lines;
}

/**
 * Where a string that starts at `from` must end because its closing quotes look like the opening quotes
 * of the next one; nothing if they look right.
 */
function believableEnd(text: string, from: number, quotes: '"' | "''"): number | undefined {
  const lineEnd = text.indexOf('\n', from);
  const close = text.indexOf(quotes, from);
  if (lineEnd === -1 || (close !== -1 && close < lineEnd)) return undefined;
  if (quotes === '"') {
    const opens = close === -1 || /[=([\s]\s*$/.test(text.slice(Math.max(0, close - 3), close));
    const goesOn = close === -1 || !/^[\s;)\]}.,+]/.test(text.slice(close + 1, close + 2));
    return opens && goesOn ? trimSemicolon(text, from, lineEnd) : undefined;
  }
  const line = text.slice(text.lastIndexOf('\n', close) + 1, close);
  if (close !== -1 && !/^\s*[\w."'-]+\s*=\s*$/.test(line)) return undefined;
  return outdent(text, from) ?? undefined;
}

function trimSemicolon(text: string, from: number, lineEnd: number): number {
  const line = text.slice(from, lineEnd).trimEnd();
  return from + line.length - (line.endsWith(';') ? 1 : 0);
}

/** The end of the last line from `from` on that is indented more than the line `from` stands in. */
function outdent(text: string, from: number): number | undefined {
  const own = /^\s*/.exec(text.slice(text.lastIndexOf('\n', from - 1) + 1, from))?.[0].length ?? 0;
  let offset = text.indexOf('\n', from);
  while (offset !== -1) {
    const next = text.indexOf('\n', offset + 1);
    const line = text.slice(offset + 1, next === -1 ? text.length : next);
    if (line.trim() !== '' && line.search(/\S/) <= own) return offset;
    offset = next;
  }
  return undefined;
}

/** Reads `${ … }` at `offset`; afterwards `lastEnd` is after its brace. */
function parseInterpolation(state: ParserState, offset: number): Interpolation {
  const { scanner } = state;
  const outer = scanner.takeLeading();
  scanner.enter(offset + 2);
  const expr = state.expression();
  if (!state.panic && scanner.token !== Token.braceClose)
    state.fail('unexpected', 'Expected `}` here.');
  const after = scanner.takeLeading();
  if (state.panic) {
    const close = skipTo(state.text, Math.max(offset + 2, scanner.start), '}');
    state.panic = false;
    state.lastEnd = Math.min(close + 1, state.text.length);
    scanner.leading = outer;
    const text = state.text.slice(offset + 2, close);
    const broken = { kind: 'broken', start: offset + 2, end: close, text } as const;
    return { kind: 'interpolation', start: offset, end: state.lastEnd, expr: broken, after: [] };
  }
  state.lastEnd = scanner.end;
  scanner.leading = outer;
  return { kind: 'interpolation', start: offset, end: scanner.end, expr, after };
}

/** Reads `${ … }` as the name of an attribute. */
export function parseDynamicName(state: ParserState): DynamicName {
  const { scanner } = state;
  const { start } = scanner;
  const leading = scanner.takeLeading();
  const part = parseInterpolation(state, start);
  const trivia = scanner.finish(state.lastEnd, leading);
  return { kind: 'dynamic', start, end: part.end, part, trivia };
}

/** Reads a path from its first character on. */
export function parsePath(state: ParserState): PathExpr {
  const { scanner, text } = state;
  const { start } = scanner;
  const leading = scanner.takeLeading();
  const parts: StringPart[] = [];
  let begin = start;
  let offset = text[start] === '~' ? start + 1 : start;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code === 47 || isOf(code, pathPart)) offset++;
    else {
      if (offset > begin) parts.push({ kind: 'text', text: text.slice(begin, offset) });
      if (code !== 36 || text.charCodeAt(offset + 1) !== 123) break;
      parts.push(parseInterpolation(state, offset));
      begin = offset = state.lastEnd;
    }
  }
  state.lastEnd = offset;
  if (text[offset - 1] === '/') {
    state.report('bad-path', 'A path cannot end with `/`.', start, offset);
  }
  const trivia = scanner.finish(offset, leading);
  return { kind: 'path', start, end: offset, parts, trivia };
}

/** Reads a URL that stands without quotes; it is a string. */
export function parseUri(state: ParserState): StringExpr {
  const { start, end } = state.scanner;
  const text = state.text.slice(start, end);
  const trivia = state.take();
  return { kind: 'string', start, end, quotes: '"', lines: [[{ kind: 'text', text }]], trivia };
}
