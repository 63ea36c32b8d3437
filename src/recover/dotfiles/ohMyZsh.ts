/** The lines of a `.zshrc` that set Oh My Zsh up. */

import type { AttrPath } from '../../nix/value.ts';
import {
  type Finding,
  type Found,
  found,
  left,
  set,
  stringList,
  stringValue,
  yes,
} from './findings.ts';
import { sourcedFile } from './replacedLines.ts';
import { assignmentOf, literalText, quotedText } from './shellValues.ts';
import { shellWords, type Word } from './shellWords.ts';

const option = (...names: readonly string[]): AttrPath => [
  'programs',
  'zsh',
  'oh-my-zsh',
  ...names,
];

/** What is to be set before Oh My Zsh is read, which `initContent` comes too late for. */
const before =
  /^(?:CASE_SENSITIVE|HYPHEN_INSENSITIVE|DISABLE_[A-Z_]+|UPDATE_ZSH_DAYS|ENABLE_CORRECTION|COMPLETION_WAITING_DOTS|HIST_STAMPS|ZSH_COMPDUMP|ZSH_TMUX_[A-Z_]+|ZSH_AUTOSUGGEST_[A-Z_]+|VI_MODE_[A-Z_]+|NVM_LAZY|ZSH_DISABLE_[A-Z_]+)$/;

const ownWhy = 'Home Manager brings Oh My Zsh along.';

/** Plugins that are no part of Oh My Zsh, and the option of Home Manager for each that has one. */
const foreignPlugins: ReadonlyMap<string, AttrPath | undefined> = new Map<
  string,
  AttrPath | undefined
>([
  ['zsh-autosuggestions', ['programs', 'zsh', 'autosuggestion', 'enable']],
  ['zsh-syntax-highlighting', ['programs', 'zsh', 'syntaxHighlighting', 'enable']],
  ['zsh-completions', undefined],
  ['fast-syntax-highlighting', undefined],
  ['you-should-use', undefined],
  ['fzf-tab', undefined],
  ['zsh-vi-mode', undefined],
  ['zsh-autocomplete', undefined],
  ['zsh-bat', undefined],
  ['zsh-nvm', undefined],
]);

/** Whether a statement reads Oh My Zsh, from wherever it is. */
export function isOhMyZsh(statement: string): boolean {
  return sourcedFile(statement)?.endsWith('/oh-my-zsh.sh') === true;
}

/** What a statement of a file that reads Oh My Zsh is; undefined where it is nothing of it. */
export function ohMyZsh(statement: string): Finding | undefined {
  if (isOhMyZsh(statement)) return found(set(option('enable'), yes));
  const words = shellWords(statement);
  if (words === undefined) return undefined;
  const first = literalText(words[0] ?? []);
  if (first === 'zstyle' && literalText(words[1] ?? [])?.startsWith(':omz:') === true) {
    return { kind: 'rest', path: option('extraConfig') };
  }
  const given = words.slice(first === 'export' ? 1 : 0);
  const assignment = given.length === 1 ? assignmentOf(given[0] ?? []) : undefined;
  if (assignment === undefined) return undefined;
  const { name, value } = assignment;
  if (name === 'ZSH') return left(ownWhy);
  if (before.test(name)) return { kind: 'rest', path: option('extraConfig') };
  if (name === 'plugins') {
    const array = value[0];
    return array?.kind === 'array' && value.length === 1 ? plugins(array.items) : undefined;
  }
  if (name === 'ZSH_CUSTOM') {
    const path = quotedText(value, new Map());
    return path === undefined ? undefined : found(set(option('custom'), stringValue(path)));
  }
  if (name !== 'ZSH_THEME') return undefined;
  const theme = literalText(value);
  if (theme === undefined) return undefined;
  if (theme.includes('/'))
    return left('This theme is no part of Oh My Zsh; its package has to be read in.');
  return found(set(option('theme'), stringValue(theme)));
}

function plugins(items: readonly Word[]): Finding | undefined {
  const names = items.map(literalText);
  const known = names.filter((name) => name !== undefined);
  if (known.length < names.length) return undefined;
  const own = known.filter((name) => !foreignPlugins.has(name));
  const all: Found[] = [set(option('plugins'), stringList(own))];
  const without: string[] = [];
  for (const name of known) {
    const path = foreignPlugins.get(name);
    if (path !== undefined) all.push(set(path, yes));
    else if (foreignPlugins.has(name)) without.push(name);
  }
  const butWhy =
    without.length === 0
      ? {}
      : {
          butWhy: `Not part of Oh My Zsh, so they need packages of their own: ${without.join(', ')}.`,
        };
  return { kind: 'found', found: all, ...butWhy };
}
