/** From a place of the config to lines of a file, and back. */

import { isWithin, type Place } from '../../config/place.ts';
import { type LineRange, lineAt, lineStartsOf, linesTouched } from '../../editor/lines.ts';
import type { FileSpan, GeneratedFile } from '../../generate/file.ts';

/**
 * The lines of a file that show what stands at a place, in order and apart; where the file does not
 * show it by itself, the lines of the smallest part that it belongs to.
 */
export function linesOfPlace({ text, spans }: GeneratedFile, place: Place): readonly LineRange[] {
  const inside = spans.filter((span) => isWithin(span.place, place));
  const around = inside.length > 0 ? inside : innermost(spans, place);
  if (around.length === 0) return [];
  const starts = lineStartsOf(text);
  const ranges: LineRange[] = [];
  for (const { start, end } of around) {
    const range = linesTouched(starts, start, end);
    const last = ranges.at(-1);
    if (last === undefined || range.start > last.end) ranges.push(range);
    else ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return ranges;
}

function innermost(spans: readonly FileSpan[], place: Place): readonly FileSpan[] {
  const around = spans.filter((span) => isWithin(place, span.place));
  const longest = Math.max(0, ...around.map((span) => span.place.length));
  return around.filter((span) => span.place.length === longest);
}

/** The place behind an offset; beside everything, the first one on its line. */
export function placeAt({ text, spans }: GeneratedFile, offset: number): Place | undefined {
  const exact = spans.findLast(({ start, end }) => start <= offset && offset < end);
  const starts = lineStartsOf(text);
  const line = lineAt(starts, offset);
  const onLine = spans.find(({ start }) => lineAt(starts, start) === line);
  if (exact === undefined || onLine === undefined) return (exact ?? onLine)?.place;
  // A line that begins an inner part speaks of that part, wherever on it a person points.
  return isWithin(onLine.place, exact.place) ? onLine.place : exact.place;
}

/** The file that shows a place: the one that is open, if it does, else the first. */
export function fileOfPlace(
  files: readonly GeneratedFile[],
  place: Place,
  open: GeneratedFile | undefined,
): GeneratedFile | undefined {
  const shows = ({ spans }: GeneratedFile) => spans.some((span) => isWithin(span.place, place));
  return open !== undefined && shows(open) ? open : files.find(shows);
}
