/** What bash and zsh have in common: aliases, variables, entries of PATH, tools that are hooked in. */

import type { AttrPath } from '../../nix/value.ts';
import type { DotfileReading } from './dotfile.ts';
import {
  type Finding,
  type Found,
  found,
  join,
  left,
  part,
  readingOf,
  rest,
  type StatementFinding,
  set,
  stringValue,
  yes,
} from './findings.ts';
import { pathEntries } from './pathEntries.ts';
import { replacedWhy } from './replacedLines.ts';
import { isSecretName, whySecret } from './secretTexts.ts';
import { shellHoldsSecret } from './shellSecrets.ts';
import { shellStatements } from './shellStatements.ts';
import {
  aliasText,
  assignmentOf,
  type KnownVariables,
  literalText,
  quotedText,
} from './shellValues.ts';
import { type Piece, shellWords, type Word } from './shellWords.ts';
import { toolHook } from './toolHooks.ts';

/** What is special about one file of one shell. */
export interface ShellFile {
  readonly shell: 'bash' | 'zsh';
  /** The option that takes the rest. */
  readonly restPath: AttrPath;
  /** What a command is that only this shell has; undefined leaves it to what shells have in common. */
  readonly command?: (words: readonly Word[], text: string) => Finding | undefined;
  /** What a variable is that means something to this shell; undefined as above. */
  readonly variable?: (
    name: string,
    value: readonly Piece[],
    known: KnownVariables,
  ) => readonly Found[] | 'rest' | undefined;
  /** What a statement is, whatever it consists of; undefined as above. */
  readonly statement?: (text: string) => Finding | undefined;
}

/** Variables of the shell itself, which would mean nothing or harm as variables of the session. */
const ofTheShell =
  /^(?:PS[0-4]|R?PROMPT[0-9]*|PROMPT_COMMAND|PROMPT_DIRTRIM|IFS|TERM|COLORTERM|SHELL|SHLVL|PWD|OLDPWD|HOME|USER|LOGNAME|_|HIST[A-Z]*|SAVEHIST|BASH_.*|ZDOTDIR|ZSH|ZSH_.*|FPATH|MAILCHECK|OPTIND|PPID|UID|EUID|DISPLAY|WAYLAND_DISPLAY|XDG_RUNTIME_DIR|XDG_SESSION_.*|DBUS_SESSION_BUS_ADDRESS|TMUX)$/;
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Names that stand in a command without quotes, as Home Manager writes them for bash. */
const aliasName = /^[A-Za-z0-9_.,:@%+-][A-Za-z0-9_.,:@%+!-]*$/;

/** Reads a start file of bash or zsh. */
export function readShellFile(text: string, file: ShellFile): DotfileReading {
  // A comment above the rest would take a secret along that is commented out.
  const statements = shellStatements(text).filter(
    ({ kind, text: source }) => kind === 'command' || !shellHoldsSecret(source),
  );
  const commands = statements.map((statement) =>
    statement.kind === 'command' ? shellWords(statement.text) : undefined,
  );
  const exported = new Set(commands.flatMap((words) => bareExport(words) ?? []));
  const known = new Map<string, string>();

  const assign = (word: Word, isExported: boolean): readonly Found[] | Finding => {
    const assignment = assignmentOf(word);
    if (assignment === undefined || !variableName.test(assignment.name)) return rest;
    const { name, value } = assignment;
    const own = file.variable?.(name, value, known);
    if (own === 'rest') return rest;
    if (own !== undefined) return own;
    if (name === 'PATH') {
      const entries = pathEntries(value, known);
      return entries?.map((entry) => join(['home', 'sessionPath'], [stringValue(entry)])) ?? rest;
    }
    if (isSecretName(name) && value.some(({ kind }) => kind === 'plain')) {
      return value.some(({ kind }) => kind === 'computed') ? rest : left(whySecret);
    }
    const isOfSession = (isExported || exported.has(name)) && !ofTheShell.test(name);
    const given = isOfSession ? quotedText(value, known, name) : undefined;
    if (given === undefined) return rest;
    known.set(name, given);
    return [set(['home', 'sessionVariables', name], stringValue(given))];
  };

  /** All words or nothing: half a statement cannot stay behind. */
  const assignAll = (words: readonly Word[], isExported: boolean): Finding => {
    const all: Found[] = [];
    for (const word of words) {
      const made = assign(word, isExported);
      if ('kind' in made) return made;
      all.push(...made);
    }
    return found(...all);
  };

  const findingOf = (source: string, words: readonly Word[] | undefined): Finding => {
    const own = file.statement?.(source);
    if (own !== undefined) return own;
    if (shellHoldsSecret(source)) return left(whySecret);
    const why = replacedWhy(source);
    if (why !== undefined) return left(why);
    const hook = toolHook(source, file.shell);
    if (hook !== undefined) return found(...hook);
    if (words === undefined) return rest;
    const command = file.command?.(words, source);
    if (command !== undefined) return command;
    const name = literalText(words[0] ?? []);
    if (name === 'alias') return aliases(words.slice(1), file.shell);
    if (name === 'export' && bareExport(words) === undefined)
      return assignAll(words.slice(1), true);
    return words.every((word) => assignmentOf(word) !== undefined) ? assignAll(words, false) : rest;
  };

  const findings = statements.map((statement, index): StatementFinding => {
    if (statement.kind === 'comment') return { statement, finding: rest };
    const finding = findingOf(statement.text, commands[index]);
    // What such a statement sets is not to be told from here on.
    if (finding.kind === 'rest' || finding.kind === 'left') {
      for (const name of assignedNames(statement.text)) known.delete(name);
    }
    return { statement, finding };
  });
  return readingOf(
    withBareExports(findings, commands),
    [set(['programs', file.shell, 'enable'], yes)],
    file.restPath,
  );
}

const assigned = /\b([A-Za-z_][A-Za-z0-9_]*)\+?=/g;

function assignedNames(text: string): readonly string[] {
  return Array.from(text.matchAll(assigned), (match) => match[1] ?? '');
}

/** The names of `export A B`, which has no value. */
function bareExport(words: readonly Word[] | undefined): readonly string[] | undefined {
  if (words === undefined || words.length < 2 || literalText(words[0] ?? []) !== 'export') {
    return undefined;
  }
  const names = words.slice(1).map(literalText);
  const isBare = names.every((name) => name !== undefined && variableName.test(name));
  return isBare ? names.filter((name) => name !== undefined) : undefined;
}

/** `export A` belongs to the settings that `A=b` gave; where there are none it stays. */
function withBareExports(
  findings: readonly StatementFinding[],
  commands: readonly (readonly Word[] | undefined)[],
): readonly StatementFinding[] {
  const made = new Map<string, readonly Found[]>();
  const stays = new Set<string>();
  findings.forEach(({ statement, finding }, index) => {
    if (finding.kind === 'found') {
      for (const word of commands[index] ?? []) {
        const name = assignmentOf(word)?.name;
        if (name !== undefined) made.set(name, finding.found);
      }
    } else if (finding.kind === 'rest' && statement.kind === 'command') {
      for (const name of assignedNames(statement.text)) stays.add(name);
    }
  });
  return findings.map(({ statement, finding }, index) => {
    const names = bareExport(commands[index]);
    const isMade = names?.every((name) => made.has(name) && !stays.has(name)) === true;
    if (finding.kind !== 'rest' || !isMade) return { statement, finding };
    return { statement, finding: part };
  });
}

function aliases(words: readonly Word[], shell: 'bash' | 'zsh'): Finding {
  const first = literalText(words[0] ?? []);
  const isGlobal = shell === 'zsh' && first === '-g';
  const given = isGlobal || first === '--' ? words.slice(1) : words;
  const all: Found[] = [];
  for (const word of given) {
    const assignment = assignmentOf(word);
    const text = assignment === undefined ? undefined : aliasText(assignment.value);
    if (assignment === undefined || text === undefined || !aliasName.test(assignment.name))
      return rest;
    // What begins so is an option of `alias`, unless `--` stands before it.
    if (/^[-+]/.test(assignment.name) && first !== '--') return rest;
    const option = isGlobal ? 'shellGlobalAliases' : 'shellAliases';
    all.push(set(['programs', shell, option, assignment.name], stringValue(text)));
  }
  return all.length === 0 ? rest : found(...all);
}
