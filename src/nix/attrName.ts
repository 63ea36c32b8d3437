/** Attribute names and attribute paths as text: `programs.git."my alias"`. */

import { escapeSimple, unescapeSimple } from './strings.ts';
import type { AttrPath } from './value.ts';

const keywords: ReadonlySet<string> = new Set([
  'assert',
  'else',
  'if',
  'in',
  'inherit',
  'let',
  'or',
  'rec',
  'then',
  'with',
]);

/** Whether `name` can stand without quotes, as a name and as a variable. */
export function isIdentifier(name: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_'-]*$/.test(name) && !keywords.has(name);
}

/** `name` as it is written in an attribute path: quoted unless it is an identifier. */
export function printAttrName(name: string): string {
  return isIdentifier(name) ? name : `"${escapeSimple(name)}"`;
}

/** `path` as it is written in Nix; the inverse of `parseAttrPath`. */
export function printAttrPath(path: AttrPath): string {
  return path.map(printAttrName).join('.');
}

/**
 * The names of a path as people type it: names joined by dots, quoted where they contain anything else.
 * Nothing for an empty step, an unclosed quote, or a name that has to be computed (`${…}`).
 * Names that need quotes in Nix but hold no dot, space or quote are taken as they are.
 */
export function parseAttrPath(text: string): AttrPath | undefined {
  const step = /\s*(?:"((?:[^"\\$]|\\.|\$(?!\{))*)"|([^\s".${}\\]+))\s*(\.|$)/sy;
  const path: string[] = [];
  for (;;) {
    const match = step.exec(text);
    if (match === null) return undefined;
    path.push(match[2] ?? unescapeSimple(match[1] ?? ''));
    if (match[3] === '') return path;
  }
}
