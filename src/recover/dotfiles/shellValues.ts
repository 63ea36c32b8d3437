/** What a word of the shell says, as the options of Home Manager write it back. */

import type { Piece, Word } from './shellWords.ts';

/** Variables that stand from the login on, and mean the same wherever they are read. */
const standing = new Set(['HOME', 'USER', 'LOGNAME', 'XDG_RUNTIME_DIR']);

/** Text for a variable that an earlier setting of the same file gave; nothing where none did. */
export type KnownVariables = ReadonlyMap<string, string>;

export interface Assignment {
  readonly name: string;
  readonly value: readonly Piece[];
}

/** The word as `name=value`; nothing where its name is none of plain text. */
export function assignmentOf(word: Word): Assignment | undefined {
  let name = '';
  for (const [index, piece] of word.entries()) {
    if (piece.kind !== 'plain') return undefined;
    const equals = piece.text.indexOf('=');
    name += equals < 0 ? piece.text : piece.text.slice(0, equals);
    if (equals < 0) continue;
    const behind: Piece = { ...piece, text: piece.text.slice(equals + 1) };
    const others = word.slice(index + 1);
    return name === ''
      ? undefined
      : { name, value: behind.text === '' ? others : [behind, ...others] };
  }
  return undefined;
}

/** The text of a word in which nothing is expanded. */
export function literalText(pieces: readonly Piece[]): string | undefined {
  let text = '';
  for (const piece of pieces) {
    if (piece.kind !== 'plain') return undefined;
    text += piece.text;
  }
  return text;
}

/**
 * The text of an alias: it is expanded where the alias is used, so a variable may stand in it as long
 * as it is the same then as when the alias was made.
 */
export function aliasText(pieces: readonly Piece[]): string | undefined {
  const text = textOf(pieces, (name) => (standing.has(name) ? undefined : null), '~');
  const isExpanded = pieces.some(({ kind }) => kind === 'variable');
  // There it would stand in a quotation of the alias itself.
  return isExpanded && text !== undefined && /['\\]/.test(text) ? undefined : text;
}

/**
 * The text that gives the value of a variable when it stands in double quotes, where `$NAME` is
 * expanded. Nothing where plain text would be expanded too, or a variable may not be set yet.
 * `own` is the variable that is set, which may be lengthened.
 */
export function quotedText(
  pieces: readonly Piece[],
  known: KnownVariables,
  own = '',
): string | undefined {
  const isPlain = pieces.every(
    (piece) => piece.kind !== 'plain' || !/["$`\\]|[^\P{Cc}\n\t]/u.test(piece.text),
  );
  if (!isPlain) return undefined;
  const look = (name: string): string | undefined | null =>
    known.get(name) ?? (standing.has(name) || name === own ? undefined : null);
  return textOf(pieces, look, '$HOME');
}

/** `look` gives the text for a variable, undefined where it stays as it is, null where it is not known. */
function textOf(
  pieces: readonly Piece[],
  look: (name: string) => string | undefined | null,
  home: string,
): string | undefined {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'plain') text += piece.text;
    else if (piece.kind === 'tilde') text += home;
    else if (piece.kind === 'variable') {
      const value = look(piece.name);
      if (value === null) return undefined;
      const next = pieces[index + 1];
      const isBraced =
        next?.kind === 'plain' &&
        /^[A-Za-z0-9_[:]/.test(next.text) &&
        !/^:[^A-Za-z&]/.test(next.text);
      text += value ?? (isBraced ? `\${${piece.name}}` : `$${piece.name}`);
    } else return undefined;
  }
  return text;
}
