/** Reads the start files of bash: `.bashrc`, `.profile` and `.bash_profile`. */

import type { ReadDotfile } from './dotfile.ts';
import {
  type Finding,
  type Found,
  found,
  join,
  rest,
  set,
  stringList,
  stringValue,
  yes,
} from './findings.ts';
import { sourcedFile } from './replacedLines.ts';
import { readShellFile } from './shellFindings.ts';
import { type KnownVariables, literalText, quotedText } from './shellValues.ts';
import type { Piece, Word } from './shellWords.ts';

export const readBashConfig: ReadDotfile = (text) =>
  readShellFile(text, {
    shell: 'bash',
    restPath: ['programs', 'bash', 'initExtra'],
    command: readShopt,
    variable: readHistory,
    statement: readFzf,
  });

export const readBashProfile: ReadDotfile = (text) =>
  readShellFile(text, {
    shell: 'bash',
    restPath: ['programs', 'bash', 'profileExtra'],
    command: readShopt,
    variable: readHistory,
    statement: readFzf,
  });

/** What the installer of fzf writes. */
function readFzf(source: string): Finding | undefined {
  if (sourcedFile(source) !== '~/.fzf.bash') return undefined;
  return found(set(['programs', 'fzf', 'enable'], yes));
}

function readShopt(words: readonly Word[]): Finding | undefined {
  const [command, flag, ...names] = words.map(literalText);
  if (command !== 'shopt') return undefined;
  if ((flag !== '-s' && flag !== '-u') || names.length === 0) return rest;
  const options: string[] = [];
  for (const name of names) {
    if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) return rest;
    options.push(flag === '-s' ? name : `-${name}`);
  }
  return found(join(['programs', 'bash', 'shellOptions'], options.map(stringValue)));
}

const controls = new Set(['erasedups', 'ignoredups', 'ignorespace', 'ignoreboth']);

function readHistory(
  name: string,
  value: readonly Piece[],
  known: KnownVariables,
): readonly Found[] | 'rest' | undefined {
  const text = literalText(value);
  switch (name) {
    case 'HISTSIZE':
    case 'HISTFILESIZE': {
      if (text === undefined || !/^-?\d{1,9}$/.test(text)) return 'rest';
      const option = name === 'HISTSIZE' ? 'historySize' : 'historyFileSize';
      return [set(['programs', 'bash', option], { kind: 'integer', value: Number(text) })];
    }
    case 'HISTCONTROL': {
      const items = text?.split(':') ?? [];
      if (items.length === 0 || !items.every((item) => controls.has(item))) return 'rest';
      return [set(['programs', 'bash', 'historyControl'], stringList(items))];
    }
    case 'HISTIGNORE': {
      if (text === undefined || text === '' || text.includes('\\')) return 'rest';
      return [set(['programs', 'bash', 'historyIgnore'], stringList(text.split(':')))];
    }
    case 'HISTFILE': {
      const path = quotedText(value, known);
      if (path === undefined || path === '') return 'rest';
      return [set(['programs', 'bash', 'historyFile'], stringValue(path))];
    }
  }
  return undefined;
}
