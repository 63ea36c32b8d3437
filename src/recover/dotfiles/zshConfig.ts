/** Reads the start files of zsh: `.zshrc` and `.zshenv`. */

import type { DotfileReading, ReadDotfile } from './dotfile.ts';
import { type Finding, type Found, found, left, rest, set, stringValue, yes } from './findings.ts';
import { isOhMyZsh, ohMyZsh } from './ohMyZsh.ts';
import { sourcedFile } from './replacedLines.ts';
import { readShellFile } from './shellFindings.ts';
import { shellStatements } from './shellStatements.ts';
import { type KnownVariables, literalText, quotedText } from './shellValues.ts';
import type { Piece, Word } from './shellWords.ts';
import { oneLine } from './toolHooks.ts';
import { zshOptions } from './zshOptions.ts';

export const readZshConfig: ReadDotfile = (text) => readZsh(text, 'initContent');

export const readZshEnv: ReadDotfile = (text) => readZsh(text, 'envExtra');

function readZsh(text: string, restOption: string): DotfileReading {
  const isWithOhMyZsh = shellStatements(text).some((statement) => isOhMyZsh(statement.text));
  let isOhMyZshRead = false;

  const statement = (source: string): Finding | undefined => {
    if (isWithOhMyZsh) {
      if (isOhMyZsh(source)) isOhMyZshRead = true;
      const ofOhMyZsh = ohMyZsh(source);
      if (ofOhMyZsh !== undefined) return ofOhMyZsh;
    }
    if (/^(?:export[ \t]+)?ZDOTDIR=/.test(source)) return left(folderWhy);
    if (startsCompletion(source)) return left(completionWhy);
    return readPlugin(source);
  };

  const command = (words: readonly Word[]): Finding | undefined => {
    const [name, ...others] = words.map(literalText);
    if (name === 'setopt' || name === 'unsetopt') return zshOptions(name, others);
    if (name !== 'bindkey' || others.length !== 1) return undefined;
    const keymap = keymaps.get(others[0] ?? '');
    // Oh My Zsh chooses a keymap too, and would be read behind this option.
    if (keymap === undefined || isOhMyZshRead) return rest;
    return found(set(['programs', 'zsh', 'defaultKeymap'], stringValue(keymap)));
  };

  return readShellFile(text, {
    shell: 'zsh',
    restPath: ['programs', 'zsh', restOption],
    command,
    variable: readHistory,
    statement,
  });
}

const keymaps: ReadonlyMap<string, string> = new Map([
  ['-e', 'emacs'],
  ['-v', 'viins'],
  ['-a', 'vicmd'],
]);

const folderWhy = 'Where the files of zsh are is said by programs.zsh.dotDir.';
const completionWhy = 'Home Manager starts the completion of zsh by itself.';

/** Whether a statement does nothing but load and start the completion. */
function startsCompletion(source: string): boolean {
  if (source.length > 400) return false;
  const parts = oneLine(source)
    .replace(/ #[^"']*$/, '')
    .split(/ ?(?:;|&&) ?/);
  return parts.every((part) =>
    /^(?:autoload (?:-[Uz]+ )*compinit|compinit(?: -[uiCD]+)*)$/.test(part),
  );
}

/** Plugins that Home Manager reads itself, by the file that is read. */
const plugins: ReadonlyMap<string, string> = new Map([
  ['zsh-autosuggestions', 'autosuggestion'],
  ['zsh-syntax-highlighting', 'syntaxHighlighting'],
  ['zsh-history-substring-search', 'historySubstringSearch'],
]);

function readPlugin(source: string): Finding | undefined {
  const file = sourcedFile(source);
  if (file === '~/.fzf.zsh') return found(set(['programs', 'fzf', 'enable'], yes));
  const name = /([a-z-]+)(?:\.plugin)?\.zsh$/.exec(file ?? '')?.[1] ?? '';
  const option = plugins.get(name);
  return option === undefined ? undefined : found(set(['programs', 'zsh', option, 'enable'], yes));
}

function readHistory(
  name: string,
  value: readonly Piece[],
  known: KnownVariables,
): readonly Found[] | 'rest' | undefined {
  if (name === 'HISTSIZE' || name === 'SAVEHIST') {
    const text = literalText(value);
    if (text === undefined || !/^\d{1,10}$/.test(text)) return 'rest';
    const option = name === 'HISTSIZE' ? 'size' : 'save';
    return [set(['programs', 'zsh', 'history', option], { kind: 'integer', value: Number(text) })];
  }
  if (name !== 'HISTFILE') return undefined;
  const path = quotedText(value, known);
  // Home Manager takes what is no path from the root or a variable for a path in the home directory.
  if (path === undefined || !/^[/$]/.test(path) || path.endsWith('/')) return 'rest';
  return [set(['programs', 'zsh', 'history', 'path'], stringValue(path))];
}
