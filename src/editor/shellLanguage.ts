/** Colours shell scripts; the state is the quote that is still open, if any. */

import { lineTokenizer, matchEnd, type Step, type TokenKind } from './token.ts';

const comment = /#.*/y;
const variable = /\$(?:\{[^}]*\}|\w+|[@*#?$!-])/y;
const word = /[\w./~:@%+-]+/y;
const assignment = /[A-Za-z_]\w*(?==)/y;
const textInDouble = /[^"\\$`]+/y;
const textInSingle = /[^']+/y;

const keywords = new Set(
  'case do done elif else esac exit fi for function if in local return set then trap while'.split(
    ' ',
  ),
);

export const tokenizeShellLine = lineTokenizer((line, at, state): Step => {
  if (state === "'") {
    const end = matchEnd(textInSingle, line, at);
    return end === undefined
      ? { end: at + 1, kind: 'string', state: '' }
      : { end, kind: 'string', state };
  }
  if (line[at] === '\\') return { end: at + 2, kind: 'escape', state };
  const variableEnd = matchEnd(variable, line, at);
  if (variableEnd !== undefined) return { end: variableEnd, kind: 'escape', state };
  if (state === '"') {
    if (line[at] === '"') return { end: at + 1, kind: 'string', state: '' };
    return { end: matchEnd(textInDouble, line, at) ?? at + 1, kind: 'string', state };
  }
  if (line[at] === '"' || line[at] === "'") {
    return { end: at + 1, kind: 'string', state: line[at] === '"' ? '"' : "'" };
  }
  return { ...readWord(line, at), state };
});

function readWord(line: string, at: number): { end: number; kind: TokenKind } {
  const startsWord = at === 0 || /\s/.test(line[at - 1] ?? '');
  const commentEnd = startsWord ? matchEnd(comment, line, at) : undefined;
  if (commentEnd !== undefined) return { end: commentEnd, kind: 'comment' };
  const assigned = startsWord ? matchEnd(assignment, line, at) : undefined;
  if (assigned !== undefined) return { end: assigned, kind: 'attribute' };
  const end = matchEnd(word, line, at);
  if (end === undefined) {
    return { end: at + 1, kind: line[at]?.trim() === '' ? 'text' : 'punctuation' };
  }
  return { end, kind: keywords.has(line.slice(at, end)) ? 'keyword' : 'text' };
}
