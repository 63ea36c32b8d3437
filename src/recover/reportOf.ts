/** The report of what was recovered, file by file. */

import type { Config } from '../config/config.ts';
import { placeOf } from '../config/place.ts';
import { parse } from '../nix/parse.ts';
import type { FlakeReading } from './flake/readFlake.ts';
import { keptInWords } from './keptInWords.ts';
import { lineNumbers } from './lineNumbers.ts';
import type { ReadFile, RecoveredModules } from './recoverModules.ts';
import type { FileReport, ReportItem } from './report.ts';

interface Facts {
  readonly texts: ReadonlyMap<string, string>;
  readonly config: Config;
  readonly modules: RecoveredModules;
  readonly reading: FlakeReading | undefined;
}

/** One entry for each file that is taken in. */
export function reportOf({ texts, config, modules, reading }: Facts): readonly FileReport[] {
  const read = new Map(modules.files.map((file) => [file.path, file]));
  const kept = new Set(config.sources.map(({ path }) => path));
  return Array.from(texts, ([path, text]): FileReport => {
    const file = read.get(path);
    if (file !== undefined) return { path, items: moduleItems(file, text, kept.has(path)) };
    const whole = { start: 0, end: text.length, line: 1 };
    if (!kept.has(path)) return { path, items: [{ kind: 'field', ...whole }] };
    const isRead = path === 'flake.nix' && reading !== undefined;
    const isBroken = path.endsWith('.nix') && parse(text).errors.length > 0;
    const item: ReportItem = isBroken
      ? { kind: 'not-understood', ...whole, why: 'It is not Nix as it stands.' }
      : isRead
        ? { kind: 'kept', place: placeOf('flake'), ...whole, why: 'Its outputs stay as they are.' }
        : { kind: 'kept', ...whole, why: 'No form shows it.' };
    return { path, items: [item] };
  });
}

/** What a module's text says: fields, and what stays as it is. */
function moduleItems({ place, reading }: ReadFile, text: string, isKept: boolean): ReportItem[] {
  const lineAt = lineNumbers(text);
  const items: ReportItem[] = reading.bindings.map(({ path, start, end }) => ({
    kind: 'field',
    place: place + placeOf(...path),
    optionPath: path,
    start,
    end,
    line: lineAt(start),
  }));
  if (isKept) {
    for (const { start, end, why } of reading.kept) {
      items.push({ kind: 'kept', start, end, line: lineAt(start), why: keptInWords[why] });
    }
  }
  for (const { start, end, message } of reading.errors) {
    items.push({ kind: 'not-understood', start, end, line: lineAt(start), why: message });
  }
  return items.sort((a, b) => a.start - b.start);
}
