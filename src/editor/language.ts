/** The languages that are coloured, by the names that generated files give them. */

import { tokenizeMarkdownLine } from './markdownLanguage.ts';
import { tokenizeNixLine } from './nixLanguage.ts';
import { tokenizeShellLine } from './shellLanguage.ts';
import { type LineTokenizer, lineTokenizer } from './token.ts';

export type Language = 'nix' | 'markdown' | 'shell' | 'text';

export const tokenizers: Readonly<Record<Language, LineTokenizer>> = {
  nix: tokenizeNixLine,
  markdown: tokenizeMarkdownLine,
  shell: tokenizeShellLine,
  text: lineTokenizer((line, _at, state) => ({ end: line.length, kind: 'text', state })),
};
