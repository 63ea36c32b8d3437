/**
 * The lines of an ssh_config as keywords with what they say, as OpenSSH reads them.
 * Source of the rules: OpenSSH's `readconf.c`, and `strdelim` and `argv_split` in `misc.c`.
 */

import { commandKeywords, spelledKeyword } from './sshKeywords.ts';

export interface SshDirective {
  /** As the manual spells it; as it is written if the manual does not know it. */
  readonly name: string;
  /** Behind the keyword, as it is written, without spaces around it and without a comment. */
  readonly text: string;
  /** The words of `text`, without quotes and escapes. */
  readonly words: readonly string[];
}

export type SshLine =
  | { readonly kind: 'directive'; readonly directive: SshDirective }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly why: string };

export function parseSshLine(written: string): SshLine {
  const line = written.trim();
  if (line === '' || line.startsWith('#')) return { kind: 'nothing' };
  if (line.includes('\0')) {
    return { kind: 'unread', why: 'Nix has no string with the character NUL.' };
  }
  const found = /^([A-Za-z][A-Za-z0-9]*)(?:[ \t]*=[ \t]*|[ \t]+|$)/.exec(line);
  const keyword = found?.[1];
  if (found === null || keyword === undefined) {
    return { kind: 'unread', why: 'It does not begin with a keyword.' };
  }
  const name = spelledKeyword(keyword) ?? keyword;
  const rest = line.slice(found[0].length);
  if (rest.startsWith('=')) {
    return { kind: 'unread', why: 'Home Manager cannot write a value that begins with “=”.' };
  }
  if (commandKeywords.has(name)) {
    if (rest === '') return { kind: 'unread', why: 'It has no value.' };
    return { kind: 'directive', directive: { name, text: rest, words: [rest] } };
  }
  const split = splitWords(rest);
  if (split === undefined) return { kind: 'unread', why: 'Its quotes are never closed.' };
  if (split.words.length === 0) return { kind: 'unread', why: 'It has no value.' };
  return { kind: 'directive', directive: { name, ...split } };
}

/** The words up to a comment; nothing if quotes stay open. */
function splitWords(
  rest: string,
): { readonly text: string; readonly words: readonly string[] } | undefined {
  const words: string[] = [];
  let at = 0;
  while (at < rest.length) {
    const first = rest.charAt(at);
    if (first === ' ' || first === '\t') {
      at += 1;
      continue;
    }
    if (first === '#') break;
    let word = '';
    let quote = '';
    for (; at < rest.length; at += 1) {
      const char = rest.charAt(at);
      const next = rest.charAt(at + 1);
      if (char === '\\' && (/['"\\]/.test(next) || (quote === '' && next === ' '))) {
        word += next;
        at += 1;
      } else if (quote === '' && (char === ' ' || char === '\t')) break;
      else if (quote === '' && (char === '"' || char === "'")) quote = char;
      else if (char === quote) quote = '';
      else word += char;
    }
    if (quote !== '') return undefined;
    words.push(word);
  }
  return { text: rest.slice(0, at).trim(), words };
}

/** Whether a word reads as itself without quotes. */
export function isPlainWord(word: string): boolean {
  return /^[^\s"'\\#=][^\s"'\\]*$/.test(word);
}
