/** What was found about a config, as marks on the text of a file. */

import { type Place, placesAbove } from '../../config/place.ts';
import type { Finding } from '../../diagnose/finding.ts';
import type { CodeMark } from '../../editor/hints.ts';
import type { FileSpan, GeneratedFile } from '../../generate/file.ts';

export interface Marker extends CodeMark {
  readonly finding: Finding;
}

/** A mark for each finding whose place the file shows, in the order of the findings. */
export function markersOf(file: GeneratedFile, findings: readonly Finding[]): readonly Marker[] {
  if (findings.length === 0 || file.spans.length === 0) return [];
  const index = indexOf(file.spans);
  return findings.flatMap((finding) => {
    const range = rangeOf(file.text, index, finding.place);
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

interface Index {
  /** The first span of each place. */
  readonly own: ReadonlyMap<Place, FileSpan>;
  /** The first span inside of each place that has one. */
  readonly inside: ReadonlyMap<Place, FileSpan>;
}

function indexOf(spans: readonly FileSpan[]): Index {
  const own = new Map<Place, FileSpan>();
  const inside = new Map<Place, FileSpan>();
  for (const span of spans) {
    if (own.has(span.place)) continue;
    own.set(span.place, span);
    for (const place of placesAbove(span.place)) {
      // Whoever is known has had all above it told.
      if (inside.has(place)) break;
      inside.set(place, span);
    }
  }
  return { own, inside };
}

/** All that shows the place itself; else the first line of the smallest part it belongs to, or of its first part. */
function rangeOf(text: string, { own, inside }: Index, place: Place): Range | undefined {
  if (place === '') return undefined;
  const exact = own.get(place);
  if (exact !== undefined) return exact;
  const around = placesAbove(place).find((above) => own.has(above));
  const part = around === undefined ? inside.get(place) : own.get(around);
  if (part === undefined) return undefined;
  const lineEnd = text.indexOf('\n', part.start);
  return { start: part.start, end: lineEnd < 0 ? part.end : Math.min(part.end, lineEnd) };
}
