/** Which of the files that a person brought along make one module: a main file, and what it alone imports. */

import type { SourceFile } from '../../config/config.ts';
import { readValue } from '../../nix/readValue.ts';
import type { Expr } from '../../nix/tree.ts';
import { surveyOf } from './survey.ts';

/**
 * For each main file that is among the sources: its source, and after it those that it imports, directly
 * or not, and no other main file does. A file that several import belongs to none of them.
 */
export function ownedSources(
  mains: readonly string[],
  sources: readonly SourceFile[],
): ReadonlyMap<string, readonly SourceFile[]> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Map<string, readonly SourceFile[]>();
  const owners = new Map<string, number>();
  for (const main of mains) {
    const source = byPath.get(main);
    if (source === undefined || reached.has(main)) continue;
    const all = reachedFrom(source, byPath);
    reached.set(main, all);
    for (const { path } of all) owners.set(path, (owners.get(path) ?? 0) + 1);
  }
  const isMain = new Set(mains);
  return new Map(
    Array.from(reached, ([main, all]) => [
      main,
      all.filter(({ path }) => path === main || (owners.get(path) === 1 && !isMain.has(path))),
    ]),
  );
}

/** The source and all that it imports, in the order in which they are met. */
function reachedFrom(
  source: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): readonly SourceFile[] {
  const found = new Set([source]);
  for (const one of found) {
    for (const path of importsOf(one)) {
      const next = byPath.get(path) ?? byPath.get(`${path}/default.nix`);
      if (next !== undefined) found.add(next);
    }
  }
  return [...found];
}

/** The paths that a module imports by a literal, relative to the folder of the flake. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  return surveyOf(text).imports.flatMap((expr) => importedPath(path, expr) ?? []);
}

/** Where an import of a file leads; nothing unless it is a literal path inside the folder of the flake. */
export function importedPath(file: string, expr: Expr): string | undefined {
  const value = readValue(expr, () => undefined);
  return value?.kind === 'path' ? resolved(file, value.text) : undefined;
}

/** Where a relative path leads that stands in a file; nothing if it leaves the folder of the flake. */
function resolved(file: string, relative: string): string | undefined {
  if (!/^\.\.?\//.test(relative)) return undefined;
  const steps = file.split('/').slice(0, -1);
  for (const step of relative.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** How a file is written in another, as a path: `./disks.nix`, `../common.nix`. */
export function pathBetween(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1);
  const target = to.split('/');
  let common = 0;
  while (common < steps.length && steps[common] === target[common]) common++;
  const up = '../'.repeat(steps.length - common);
  return `${up === '' ? './' : up}${target.slice(common).join('/')}`;
}
