/** What statements of a dotfile amount to, and how they become one reading in which nothing is lost. */

import type { AttrPath, Value } from '../../nix/value.ts';
import type { DotfileReading, LeftLine, Proposal } from './dotfile.ts';
import type { Statement } from './statement.ts';

/** A setting that a statement makes. */
export interface Found {
  readonly path: AttrPath;
  readonly value: Value;
  readonly joins: boolean;
}

export type Finding =
  /** Settings, and perhaps something in the statement that is none and is said in words. */
  | { readonly kind: 'found'; readonly found: readonly Found[]; readonly butWhy?: string }
  /** It is not needed, or must not be written. */
  | { readonly kind: 'left'; readonly why: string }
  /** It is told by what another statement sets. */
  | { readonly kind: 'part' }
  /** It stays as it is written, in a text option. */
  | { readonly kind: 'rest'; readonly path?: AttrPath };

export interface StatementFinding {
  readonly statement: Statement;
  readonly finding: Finding;
}

export const rest: Finding = { kind: 'rest' };
export const part: Finding = { kind: 'part' };

export function set(path: AttrPath, value: Value): Found {
  return { path, value, joins: false };
}

export function join(path: AttrPath, items: readonly Value[]): Found {
  return { path, value: { kind: 'list', items }, joins: true };
}

export function found(...all: readonly Found[]): Finding {
  return { kind: 'found', found: all };
}

export function left(why: string): Finding {
  return { kind: 'left', why };
}

export const yes: Value = { kind: 'boolean', value: true };

export function stringValue(value: string): Value {
  return { kind: 'string', value };
}

/** The strings as one list. */
export function stringList(values: readonly string[]): Value {
  return { kind: 'list', items: values.map(stringValue) };
}

export const setAgain = 'It is set again further down in this file.';
const noNul = 'It holds a character that Nix cannot write.';

/**
 * The reading of statements: a setting that is made twice is proposed as it is made last, and what is
 * rest becomes one text for each option that takes it. A file without statements gives nothing.
 */
export function readingOf(
  findings: readonly StatementFinding[],
  always: readonly Found[],
  restPath: AttrPath,
): DotfileReading {
  const commands = findings.filter(({ statement }) => statement.kind === 'command');
  if (commands.length === 0) return { proposals: [], left: [] };
  const proposals: Proposal[] = always.map((one) => ({
    scope: 'home',
    ...one,
    line: 1,
  }));
  const leftLines: LeftLine[] = [];
  const texts = new Map<string, { readonly path: AttrPath; readonly at: number[] }>();
  const lastOf = lastSetters(findings);

  findings.forEach(({ statement, finding }, index) => {
    if (statement.kind === 'comment') return;
    const { line, text } = statement;
    const leave = (why: string): void => {
      leftLines.push({ line, text: text.replaceAll('\0', ''), why });
    };
    if (text.includes('\0')) leave(noNul);
    else if (finding.kind === 'left') leave(finding.why);
    else if (finding.kind === 'rest') {
      const path = finding.path ?? restPath;
      const key = path.join('\0');
      const kept = texts.get(key) ?? { path, at: [] };
      texts.set(key, kept);
      kept.at.push(index);
    } else if (finding.kind === 'found') {
      const made = finding.found.filter(
        (one) => one.joins || lastOf.get(one.path.join('\0')) === index,
      );
      for (const one of made) proposals.push({ scope: 'home', ...one, line });
      if (finding.butWhy !== undefined) leave(finding.butWhy);
      else if (made.length === 0) leave(setAgain);
    }
  });

  for (const { path, at } of texts.values()) {
    proposals.push({
      path,
      value: stringValue(textOf(findings, at)),
      joins: true,
      line: findings[at[0] ?? 0]?.statement.line ?? 1,
      scope: 'home',
    });
  }
  return { proposals: proposals.toSorted((a, b) => a.line - b.line), left: leftLines };
}

/** Of each setting that does not join others, the statement that makes it last. */
function lastSetters(findings: readonly StatementFinding[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  findings.forEach(({ finding, statement }, index) => {
    if (finding.kind !== 'found' || statement.text.includes('\0')) return;
    for (const one of finding.found) if (!one.joins) last.set(one.path.join('\0'), index);
  });
  return last;
}

/** The statements at these places as they are written, each with the comments directly above it. */
function textOf(findings: readonly StatementFinding[], at: readonly number[]): string {
  const chosen = new Set(at);
  let text = '';
  for (const index of at) {
    const statement = findings[index]?.statement;
    if (statement === undefined) continue;
    if (statement.sameLine && chosen.has(index - 1)) {
      text = `${text.slice(0, -1)}; ${statement.text}\n`;
      continue;
    }
    let first = index;
    while (isCommentAbove(findings, first)) first -= 1;
    const isApart = text !== '' && findings[first]?.statement.afterBlank === true;
    if (isApart) text += '\n';
    for (const { statement: one } of findings.slice(first, index + 1)) {
      text += `${one.text.replaceAll('\0', '')}\n`;
    }
  }
  return text;
}

/** Whether directly above the statement at `index` stands a comment, which then belongs to it. */
function isCommentAbove(findings: readonly StatementFinding[], index: number): boolean {
  const above = findings[index - 1]?.statement;
  const { afterBlank, sameLine } = findings[index]?.statement ?? {
    afterBlank: true,
    sameLine: true,
  };
  return above?.kind === 'comment' && !afterBlank && !sameLine;
}
