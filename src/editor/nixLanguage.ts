/**
 * Colours Nix. The state is a stack with one character for each thing still open: `"` and `'` a
 * string, `*` a block comment, `$` an interpolation, `{` a brace inside one.
 * Source of the token rules: Nix's own lexer, `src/libexpr/lexer.l`.
 */

import { type LineState, lineTokenizer, matchEnd, type Step, type TokenKind } from './token.ts';

const identifier = "[A-Za-z_][\\w'-]*";
const keyPart = `(?:${identifier}|"(?:[^"\\\\]|\\\\.)*"|\\$\\{[^{}"]*\\})`;

/** Bounded, so that a hostile line costs time in proportion to its length. */
const key = new RegExp(`${keyPart}(?:\\s*\\.\\s*${keyPart}){0,20}(?=\\s*=(?!=))`, 'y');
const selection = new RegExp(`${identifier}(?:\\.${identifier})*`, 'y');
const path = /(?:~|[\w.+-]*)(?:\/[\w.+-]+)+\/?|\.{1,2}\/(?=\$\{)|<[\w.+-]+(?:\/[\w.+-]+)*>/y;
const number = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const lineComment = /#.*/y;
const restOfBlockComment = /(?:[^*]|\*(?!\/))+/y;
const space = /\s+/y;
const operator = /[^\s\w"'#${}~<./]+/y;

const escapeInString = /\\.?/y;
const textInString = /(?:[^"\\$]|\$(?!\{)\$?)+/y;
const escapeInIndented = /''(?:\$|'|\\.?)/y;
const textInIndented = /(?:[^'$]|'(?!')|\$(?!\{)\$?)+/y;

const words: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ...wordsOf('keyword', 'assert else if in inherit let or rec then with'),
  ...wordsOf('constant', 'false null true'),
  ...wordsOf(
    'builtin',
    'abort baseNameOf builtins derivation dirOf fetchGit fetchTarball fetchTree fromTOML import isNull map placeholder removeAttrs scopedImport throw toString',
  ),
]);

function wordsOf(kind: TokenKind, list: string): [string, TokenKind][] {
  return list.split(' ').map((word) => [word, kind]);
}

export const tokenizeNixLine = lineTokenizer((line, at, state) => {
  switch (state.at(-1)) {
    case '*':
      return readBlockComment(line, at, state);
    case '"':
      return readString(line, at, state, '"', textInString, escapeInString);
    case "'":
      return readString(line, at, state, "''", textInIndented, escapeInIndented);
    default:
      return readCode(line, at, state);
  }
});

function readBlockComment(line: string, at: number, state: LineState): Step {
  const end = matchEnd(restOfBlockComment, line, at);
  if (end !== undefined) return { end, kind: 'comment', state };
  return { end: at + 2, kind: 'comment', state: state.slice(0, -1) };
}

function readString(
  line: string,
  at: number,
  state: LineState,
  close: string,
  text: RegExp,
  escapes: RegExp,
): Step {
  const escaped = matchEnd(escapes, line, at);
  if (escaped !== undefined) return { end: escaped, kind: 'escape', state };
  if (line.startsWith('${', at)) return { end: at + 2, kind: 'escape', state: `${state}$` };
  if (line.startsWith(close, at)) {
    return { end: at + close.length, kind: 'string', state: state.slice(0, -1) };
  }
  return { end: matchEnd(text, line, at) ?? at + 1, kind: 'string', state };
}

function readCode(line: string, at: number, state: LineState): Step {
  const keyEnd = matchEnd(key, line, at);
  if (keyEnd !== undefined) return { end: keyEnd, kind: 'attribute', state };
  if (line.startsWith('/*', at)) return { end: at + 2, kind: 'comment', state: `${state}*` };
  if (line.startsWith("''", at)) return { end: at + 2, kind: 'string', state: `${state}'` };
  if (line.startsWith('${', at)) return { end: at + 2, kind: 'escape', state: `${state}$` };
  switch (line[at]) {
    case '"':
      return { end: at + 1, kind: 'string', state: `${state}"` };
    case '{':
      return { end: at + 1, kind: 'punctuation', state: state === '' ? '' : `${state}{` };
    case '}':
      return {
        end: at + 1,
        kind: state.at(-1) === '$' ? 'escape' : 'punctuation',
        state: state.slice(0, -1),
      };
  }
  return { ...readWord(line, at), state };
}

function readWord(line: string, at: number): { end: number; kind: TokenKind } {
  const comment = matchEnd(lineComment, line, at);
  if (comment !== undefined) return { end: comment, kind: 'comment' };
  const pathEnd = matchEnd(path, line, at);
  if (pathEnd !== undefined) return { end: pathEnd, kind: 'path' };
  const selectionEnd = matchEnd(selection, line, at);
  if (selectionEnd !== undefined) {
    const first = line.slice(at, selectionEnd).split('.', 1)[0] ?? '';
    return { end: selectionEnd, kind: words.get(first) ?? 'text' };
  }
  const numberEnd = matchEnd(number, line, at);
  if (numberEnd !== undefined) return { end: numberEnd, kind: 'number' };
  const spaceEnd = matchEnd(space, line, at);
  if (spaceEnd !== undefined) return { end: spaceEnd, kind: 'text' };
  return { end: matchEnd(operator, line, at) ?? at + 1, kind: 'punctuation' };
}
