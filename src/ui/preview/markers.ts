/** What was found about a config, as marks on the text of a file. */

import { isWithin } from '../../config/place.ts';
import type { Finding } from '../../diagnose/finding.ts';
import type { CodeMark } from '../../editor/hints.ts';
import type { FileSpan, GeneratedFile } from '../../generate/file.ts';

export interface Marker extends CodeMark {
  readonly finding: Finding;
}

/** A mark for each finding whose place the file shows, in the order of the findings. */
export function markersOf(file: GeneratedFile, findings: readonly Finding[]): readonly Marker[] {
  return findings.flatMap((finding) => {
    const range = rangeOf(file, finding.place);
    if (range === undefined) return [];
    const { severity, message, why, fix } = finding;
    return [
      { ...range, severity, message: [message, why, fix].filter(Boolean).join(' '), finding },
    ];
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** All that shows the place itself; else the first line of the smallest part it belongs to, or of its first part. */
function rangeOf({ text, spans }: GeneratedFile, place: Finding['place']): Range | undefined {
  if (place === '') return undefined;
  const own = spans.find((span) => span.place === place);
  if (own !== undefined) return own;
  const part = innermost(spans, place) ?? spans.find((span) => isWithin(span.place, place));
  if (part === undefined) return undefined;
  const lineEnd = text.indexOf('\n', part.start);
  return { start: part.start, end: lineEnd < 0 ? part.end : Math.min(part.end, lineEnd) };
}

function innermost(spans: readonly FileSpan[], place: Finding['place']): FileSpan | undefined {
  let found: FileSpan | undefined;
  for (const span of spans) {
    if (!isWithin(place, span.place)) continue;
    if (found === undefined || span.place.length > found.place.length) found = span;
  }
  return found;
}
