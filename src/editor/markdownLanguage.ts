/** Colours Markdown as far as a README needs it; the state is the fence that is still open, if any. */

import { lineTokenizer, matchEnd } from './token.ts';

const fence = /\s*(`{3,}|~{3,})/y;
const heading = /#{1,6}\s.*/y;
const bullet = /\s*(?:[-*+]|\d+[.)])\s/y;
const inlineCode = /(`+)(?:(?!\1).)+\1/y;
const link = /\[[^\]]{0,200}\]\([^)]{0,500}\)|<https?:[^>]{0,500}>|https?:[^\s)>]+/y;
const strong = /\*\*[^*]+\*\*/y;
const plain = /[^`[<*h]+/y;

export const tokenizeMarkdownLine = lineTokenizer((line, at, state) => {
  if (at === 0) {
    fence.lastIndex = 0;
    const mark = fence.exec(line)?.[1];
    if (state !== '') {
      const closes = mark?.startsWith(state) === true && line.trim() === mark;
      return { end: line.length, kind: closes ? 'comment' : 'string', state: closes ? '' : state };
    }
    if (mark !== undefined) return { end: line.length, kind: 'comment', state: mark };
    const headingEnd = matchEnd(heading, line, at);
    if (headingEnd !== undefined) return { end: headingEnd, kind: 'heading', state };
    const bulletEnd = matchEnd(bullet, line, at);
    if (bulletEnd !== undefined) return { end: bulletEnd, kind: 'punctuation', state };
  }
  const codeEnd = matchEnd(inlineCode, line, at);
  if (codeEnd !== undefined) return { end: codeEnd, kind: 'string', state };
  const linkEnd = matchEnd(link, line, at);
  if (linkEnd !== undefined) return { end: linkEnd, kind: 'path', state };
  const strongEnd = matchEnd(strong, line, at);
  if (strongEnd !== undefined) return { end: strongEnd, kind: 'heading', state };
  return { end: matchEnd(plain, line, at) ?? at + 1, kind: 'text', state };
});
