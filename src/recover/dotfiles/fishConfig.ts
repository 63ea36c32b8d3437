/** Reads the start file of fish, `config.fish`. */

import type { DotfileReading, ReadDotfile } from './dotfile.ts';
import {
  type Finding,
  type Found,
  found,
  join,
  left,
  readingOf,
  rest,
  type StatementFinding,
  set,
  stringValue,
  yes,
} from './findings.ts';
import { fishStatements } from './fishStatements.ts';
import { fishWords } from './fishWords.ts';
import { isSecretName, whySecret } from './secretTexts.ts';
import { fishHoldsSecret } from './shellSecrets.ts';
import { aliasText, assignmentOf, literalText, quotedText } from './shellValues.ts';
import type { Word } from './shellWords.ts';
import type { Statement } from './statement.ts';
import { toolHook } from './toolHooks.ts';

export const readFishConfig: ReadDotfile = (text): DotfileReading => {
  const statements = fishStatements(text)
    .flatMap(insideInteractive)
    .filter(({ kind, text: source }) => kind === 'command' || !fishHoldsSecret(source));
  const known = new Map<string, string>();
  const findings = statements.map((statement): StatementFinding => {
    if (statement.kind === 'comment') return { statement, finding: rest };
    const finding = findingOf(statement.text, known);
    if (finding.kind === 'rest') {
      for (const name of namesSet(statement.text)) known.delete(name);
    }
    return { statement, finding };
  });
  return readingOf(
    findings,
    [set(['programs', 'fish', 'enable'], yes)],
    ['programs', 'fish', 'interactiveShellInit'],
  );
};

function findingOf(source: string, known: Map<string, string>): Finding {
  if (fishHoldsSecret(source)) return left(whySecret);
  const hook = toolHook(source, 'fish');
  if (hook !== undefined) return found(...hook);
  const words = fishWords(source);
  if (words === undefined) return rest;
  const given = words.slice(1);
  switch (literalText(words[0] ?? [])) {
    case 'alias':
      return alias(given);
    case 'abbr':
      return abbreviation(given);
    case 'fish_add_path':
      return addedPath(given, known);
    case 'set':
      return variable(given, known);
    default:
      return rest;
  }
}

/** The statements inside `if status is-interactive … end`, which is where all of them would be put. */
function insideInteractive(statement: Statement): readonly Statement[] {
  const opening =
    /^(?:if status (?:--)?is-interactive|status (?:--)?is-interactive(?:; ?|\n\s?)and begin)[ \t]*(?:\n|;)/.exec(
      statement.text,
    )?.[0];
  if (opening === undefined) return [statement];
  const lastLine = statement.text.lastIndexOf('\n') + 1;
  const ending = /(?<![^\s;])end(?:[ \t]*#.*)?$/.exec(statement.text.slice(lastLine));
  const closing = ending === null ? -1 : lastLine + ending.index;
  if (closing < opening.length) return [statement];
  const inside = fishStatements(statement.text.slice(opening.length, closing));
  if (inside.some(({ text }) => /^else(?!\S)/.test(text))) return [statement];
  const above = opening.split('\n').length - 1;
  return inside.map((one, index) => ({
    ...one,
    line: one.line + statement.line + above - 1,
    ...(index === 0 ? { sameLine: false, afterBlank: statement.afterBlank } : {}),
  }));
}

const safeName = /^[A-Za-z0-9_.,:@%+][A-Za-z0-9_.,:@%+!-]*$/;

/**
 * Whether fish reads the text back that Home Manager puts in single quotes, where fish, unlike other
 * shells, knows two escapes.
 */
function isQuotable(text: string): boolean {
  return !/\\(?:[\\']|$)/.test(text);
}

function alias(given: readonly Word[]): Finding {
  const words = literalText(given[0] ?? []) === '--' ? given.slice(1) : given;
  const [first = [], second] = words;
  if (words.length === 0 || words.length > 2) return rest;
  const pair =
    second === undefined ? assignmentOf(first) : { name: literalText(first) ?? '', value: second };
  const text = pair === undefined ? undefined : aliasText(pair.value);
  if (pair === undefined || text === undefined || text === '') return rest;
  if (!safeName.test(pair.name) || !isQuotable(text)) return rest;
  return found(set(['programs', 'fish', 'shellAliases', pair.name], stringValue(text)));
}

const plainFlags = new Set([
  '-a',
  '--add',
  '-g',
  '--global',
  '-U',
  '--universal',
  '-ag',
  '-aU',
  '--',
]);

function abbreviation(given: readonly Word[]): Finding {
  const texts = given.map(literalText);
  const from = texts.findIndex((text) => text === undefined || !plainFlags.has(text));
  const [name, ...others] = from < 0 ? [] : texts.slice(from);
  const known = others.filter((text) => text !== undefined);
  if (name === undefined || known.length === 0 || known.length < others.length) return rest;
  const expansion = known.join(' ');
  // What begins with a hyphen may be an option of the abbreviation.
  if (!safeName.test(name) || known.some((text) => text.startsWith('-'))) return rest;
  if (!isQuotable(expansion)) return rest;
  return found(set(['programs', 'fish', 'shellAbbrs', name], stringValue(expansion)));
}

const prepending = new Set([
  '-g',
  '--global',
  '-U',
  '--universal',
  '-p',
  '--prepend',
  '-P',
  '--path',
  '-m',
  '--move',
  '--',
]);

function addedPath(given: readonly Word[], known: ReadonlyMap<string, string>): Finding {
  const from = given.findIndex((word) => !prepending.has(literalText(word) ?? ''));
  return from < 0 ? rest : pathFinding(given.slice(from), known);
}

function pathFinding(words: readonly Word[], known: ReadonlyMap<string, string>): Finding {
  const all: Found[] = [];
  for (const word of words) {
    const folder = quotedText(word, known);
    if (folder === undefined || !/^[^~:-][^:]*$/.test(folder)) return rest;
    all.push(join(['home', 'sessionPath'], [stringValue(folder)]));
  }
  return all.length === 0 ? rest : found(...all);
}

/** The flags of `set` that make a variable of the session; `-l` and the like do not. */
const exportFlags = /^(?:-[gxU]+|--export|--global|--universal)$/;

function variable(given: readonly Word[], known: Map<string, string>): Finding {
  const from = given.findIndex((word) => !exportFlags.test(literalText(word) ?? ''));
  if (from < 0) return rest;
  const flags = given.slice(0, from).map((word) => literalText(word) ?? '');
  const [nameWord = [], ...values] = given.slice(from);
  const name = literalText(nameWord) ?? '';
  if (name === 'PATH') {
    const last = values.at(-1);
    const isBefore = last?.length === 1 && last[0]?.kind === 'variable' && last[0].name === 'PATH';
    return isBefore ? pathFinding(values.slice(0, -1), known) : rest;
  }
  const isExported = flags.some((flag) => flag === '--export' || /^-[gU]*x/.test(flag));
  const [value] = values;
  if (!isExported || value === undefined || values.length > 1) return rest;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || isOfFish.test(name)) return rest;
  if (isSecretName(name) && value.some(({ kind }) => kind === 'plain')) return left(whySecret);
  const text = quotedText(value, known);
  if (text === undefined) return rest;
  known.set(name, text);
  return found(set(['home', 'sessionVariables', name], stringValue(text)));
}

const isOfFish =
  /^(?:fish_.*|TERM|COLORTERM|SHELL|SHLVL|PWD|HOME|USER|LOGNAME|DISPLAY|WAYLAND_DISPLAY|XDG_RUNTIME_DIR|TMUX)$/;
const setting = /(?<![\w-])set[ \t](?:[ \t]*-[A-Za-z-]+[ \t])*[ \t]*([A-Za-z_][A-Za-z0-9_]*)/g;

function namesSet(text: string): readonly string[] {
  return Array.from(text.matchAll(setting), (match) => match[1] ?? '');
}
