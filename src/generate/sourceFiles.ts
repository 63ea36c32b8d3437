/** The files that a person brought along: with what the config says put in, or as they are. */

import type { SourceFile } from '../config/config.ts';
import { parse } from '../nix/parse.ts';
import { print } from '../nix/print.ts';
import type { Expr } from '../nix/tree.ts';
import type { Attrs } from '../nix/value.ts';
import { takenPaths } from './chosenPaths.ts';
import { type GeneratedFile, nixFile } from './file.ts';
import { isSourcePath } from './names.ts';
import type { Plan } from './plan.ts';
import type { Slots } from './slots.ts';
import { importedPath, importsOf, ownedSources } from './source/ownership.ts';
import { readModules } from './source/readModule.ts';
import { writeModules } from './source/writeModule.ts';

export interface PlannedSources {
  /** The flake as a person wrote it. */
  readonly flake: SourceFile | undefined;
  /** For the file of a system or a home that a person wrote: its source, and those that it alone imports. */
  readonly owned: ReadonlyMap<string, readonly SourceFile[]>;
  /** Every other file. */
  readonly others: readonly SourceFile[];
}

/** Which sources are used for what; those whose path is unsafe or taken are left out. */
export function plannedSources(plan: Plan): PlannedSources {
  const { sources } = plan.config;
  if (sources.length === 0) return { flake: undefined, owned: new Map(), others: [] };
  const mains = [
    ...plan.hosts.flatMap(({ file }) => (file === undefined ? [] : [file])),
    ...plan.homes.map(({ file }) => file),
  ];
  const left = new Set(mains);
  const taken = takenPaths([
    ...mains,
    ...plan.hosts.flatMap(({ host, hardwareFile }) =>
      hardwareFile === undefined || host.hardware.trim() === '' ? [] : [hardwareFile],
    ),
  ]);
  const flake = sources.find(({ path }) => path === 'flake.nix');
  const usable: SourceFile[] = [];
  for (const source of sources) {
    const { path } = source;
    // The first source of a main file's path is that file.
    const isMain = left.delete(path);
    if (!isMain && (!isSourcePath(path) || taken.meets(path))) continue;
    if (!isMain) taken.take(path);
    usable.push(source);
  }
  const owned = ownedSources(mains, usable);
  const inUse = new Set([...owned.values()].flat());
  return { flake, owned, others: usable.filter((source) => !inUse.has(source)) };
}

export interface Demand {
  readonly slots: Slots;
  readonly imports: readonly Expr[];
}

/** The files of one module; `demand` is what it has to say, given what it says already. */
export function ownFiles(
  sources: readonly SourceFile[],
  demand: (bound: Attrs) => Demand,
): readonly GeneratedFile[] {
  const texts = sources.map(({ text }) => text);
  const { slots, imports } = demand(readModules(texts).settings);
  const [main] = sources;
  const known = new Set(sources.flatMap(importsOf));
  const missing = imports.filter((expr) => !known.has(importedPath(main?.path ?? '', expr) ?? ''));
  const written = writeModules(texts, slots, missing);
  return sources.map(({ path, text }, index): GeneratedFile => {
    const module = written[index];
    return module === undefined
      ? { path, language: 'nix', text, spans: [] }
      : nixFile(path, module.expr, module.after);
  });
}

const mostTexts = 500;
const formattedTexts = new Map<string, string>();

/** A file that belongs to no module: Nix is formatted if it can be read, all else is as it is. */
export function otherFile({ path, text }: SourceFile): GeneratedFile {
  const language = languageOf(path);
  return { path, language, text: language === 'nix' ? formatted(text) : text, spans: [] };
}

function formatted(text: string): string {
  const known = formattedTexts.get(text);
  if (known !== undefined) return known;
  const { expr, after, errors } = parse(text);
  const result = errors.length > 0 ? text : print(expr, after).text;
  if (formattedTexts.size >= mostTexts) formattedTexts.clear();
  formattedTexts.set(text, result);
  return result;
}

function languageOf(path: string): GeneratedFile['language'] {
  if (path.endsWith('.nix')) return 'nix';
  if (path.endsWith('.md')) return 'markdown';
  return path.endsWith('.sh') ? 'shell' : 'text';
}
