/** Lines of start files that the files written by Home Manager make needless. */

import { oneLine } from './toolHooks.ts';

const interactiveWhy =
  'Home Manager writes this itself: what follows is for interactive shells only.';
const systemWhy = 'The shell reads the file of the system by itself.';
const twiceWhy = 'The file that Home Manager writes reads it already.';
const completionWhy = 'Home Manager loads the completions of Bash by itself.';

const interactive = new Set([
  '[[ $- != *i* ]] && return',
  '[[ $- == *i* ]] || return',
  '[[ $- = *i* ]] || return',
  '[ -z "$PS1" ] && return',
  '[[ -z "$PS1" ]] && return',
  '[[ -z $PS1 ]] && return',
  '[ -n "$PS1" ] || return',
  '[[ -n $PS1 ]] || return',
  '[[ -o interactive ]] || return',
  '[[ ! -o interactive ]] && return',
  'case $- in *i*); *) return; esac',
  'case $- in; *i*); *) return; esac',
  'case "$-" in *i*); *) return; esac',
  'case "$-" in; *i*); *) return; esac',
  'if [[ $- != *i* ]]; then return; fi',
  'if [ -z "$PS1" ]; then return; fi',
  'if [[ -z "$PS1" ]]; then return; fi',
]);

const systemFiles = new Set([
  '/etc/bashrc',
  '/etc/bash.bashrc',
  '/etc/profile',
  '/etc/zshrc',
  '/etc/zshenv',
]);
const ownFiles = new Set(['~/.bashrc', '~/.profile', '~/.bash_profile', '~/.zshrc', '~/.zshenv']);

/** Why a statement is needless; nothing where it is not known to be. */
export function replacedWhy(statement: string): string | undefined {
  if (statement.length > 1000) return undefined;
  const line = oneLine(statement).replace(/ #[^"']*$/, '');
  const bare = line.replace(/\breturn 0\b/g, 'return');
  if (interactive.has(bare)) return interactiveWhy;
  const file = sourcedFile(line);
  if (file === undefined) return isCompletion(line) ? completionWhy : undefined;
  if (systemFiles.has(file)) return systemWhy;
  if (ownFiles.has(file) || file.endsWith('/hm-session-vars.sh')) return twiceWhy;
  return file.endsWith('/bash_completion') ? completionWhy : undefined;
}

/**
 * The file of a statement that does nothing but read it, perhaps after asking whether it is there;
 * the home directory is written `~`.
 */
export function sourcedFile(statement: string): string | undefined {
  if (statement.length > 1000) return undefined;
  let line = oneLine(statement);
  for (let depth = 0; depth < 3; depth += 1) {
    const inner = guarded.exec(line);
    if (inner === null) break;
    line = inner[1] ?? inner[2] ?? '';
  }
  const name = /^(?:\.|source) (\S+|"[^"]+"|'[^']+')$/.exec(line)?.[1];
  return name === undefined ? undefined : plainPath(name);
}

const guarded =
  /^(?:if (?:\[\[? [^\][;&|]+ \]\]?|test [^\][;&|]+); ?then (.+?);? ?fi|(?:\[\[? [^\][;&|]+ \]\]?|test [^\][;&|]+) && (?!.*\|\|)([^&]+))$/;

function plainPath(name: string): string {
  const bare = name.replace(/^(["'])(.*)\1$/, '$2').replaceAll('"', '');
  return bare.replace(/^\$(?:HOME|\{HOME\})\//, '~/');
}

function isCompletion(line: string): boolean {
  const parts = line.split(/; ?/).map((part) => part.replace(/^(?:then |else |elif |if )+/, ''));
  const isGuard = (part: string): boolean =>
    /^(?:! shopt -oq posix|\[\[? -[a-z] \S*\/bash_completion(?:\.sh)? \]\]?|fi|then|fi fi)?$/.test(
      part,
    );
  const isRead = (part: string): boolean =>
    /^(?:then )?(?:\.|source) \S*\/bash_completion(?:\.sh)?(?: fi)*$/.test(part);
  return parts.some(isRead) && parts.every((part) => isGuard(part) || isRead(part));
}
