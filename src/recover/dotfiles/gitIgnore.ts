/** A global gitignore as Home Manager's list of patterns. */

import type { LeftLine, Proposal, ReadDotfile } from './dotfile.ts';

/** Each pattern is proposed once, where it stands last: the last match decides, so nothing else changes. */
export const readGitIgnore: ReadDotfile = (text) => {
  const left: LeftLine[] = [];
  const lastLines = new Map<string, number>();
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const pattern = patternOf(written);
    if (pattern === undefined) continue;
    if (pattern.includes('\0')) {
      left.push({
        line: index + 1,
        text: written,
        why: 'Nix has no string with the character NUL.',
      });
      continue;
    }
    lastLines.delete(pattern);
    lastLines.set(pattern, index + 1);
  }
  const patterns = Array.from(
    lastLines,
    ([pattern, line]): Proposal => ({
      scope: 'home',
      path: ['programs', 'git', 'ignores'],
      value: { kind: 'list', items: [{ kind: 'string', value: pattern }] },
      joins: true,
      line,
    }),
  );
  return { proposals: patterns.length === 0 ? [] : [enableGit, ...patterns], left };
};

/** Without it Home Manager writes no file of git's at all. */
const enableGit: Proposal = {
  scope: 'home',
  path: ['programs', 'git', 'enable'],
  value: { kind: 'boolean', value: true },
  joins: false,
  line: 1,
};

/** What git matches by this line: spaces at the end count only behind a backslash. */
function patternOf(written: string): string | undefined {
  const line = written.endsWith('\r') ? written.slice(0, -1) : written;
  if (line.startsWith('#') || line.trim() === '') return undefined;
  let end = line.length;
  while (line[end - 1] === ' ') end -= 1;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes += 1;
  return line.slice(0, backslashes % 2 === 1 && end < line.length ? end + 1 : end);
}
