/** The folders that a new value of PATH puts before the old one. */

import { type KnownVariables, quotedText } from './shellValues.ts';
import type { Piece } from './shellWords.ts';

/**
 * The folders of `a:b:$PATH`, in order, as text for double quotes; nothing where the value puts
 * folders behind, leaves the old ones out, or cannot be told.
 */
export function pathEntries(
  value: readonly Piece[],
  known: KnownVariables,
): readonly string[] | undefined {
  const last = value.at(-1);
  if (last?.kind !== 'variable' || last.name !== 'PATH') return undefined;
  const entries: Piece[][] = [[]];
  for (const piece of value.slice(0, -1)) {
    if (piece.kind === 'variable' && piece.name === 'PATH') return undefined;
    if (piece.kind !== 'plain') entries.at(-1)?.push(piece);
    else {
      for (const [index, text] of piece.text.split(':').entries()) {
        if (index > 0) entries.push([]);
        if (text !== '') entries.at(-1)?.push({ ...piece, text });
      }
    }
  }
  // Behind the last colon comes the old value.
  if (entries.pop()?.length !== 0 || entries.length === 0) return undefined;
  const texts = entries.map((entry) => quotedText(entry, known));
  const isFolder = texts.every((text) => text !== undefined && /^[^~:]+$/.test(text));
  return isFolder ? texts.filter((text) => text !== undefined) : undefined;
}
