/** A config whose files say the same in the ways of today, and what in them is old. */

import type { Config } from '../../config/config.ts';
import { type Place, stepsOf } from '../../config/place.ts';
import type { Finding } from '../../diagnose/finding.ts';
import { type Mend, mendConfig } from '../../diagnose/mend.ts';
import type { FileSpan, GeneratedFile } from '../../generate/file.ts';
import { generate } from '../../generate/generate.ts';
import { importedPath } from '../../generate/source/ownership.ts';
import { readModule } from '../../generate/source/readModule.ts';
import { expressionsIn } from '../../nix/children.ts';
import { namesOf } from '../../nix/readValue.ts';
import type { Expr } from '../../nix/tree.ts';
import { editFile } from '../editFile.ts';
import { readFlake } from '../flake/readFlake.ts';
import { lineNumbers } from '../lineNumbers.ts';
import { type FoundPart, modernText } from './modernText.ts';
import { outputsOf } from './moduleName.ts';
import { type OldWay, oldWays } from './oldWays.ts';
import type { FileFacts, Renamed } from './rule.ts';

export interface OldPart {
  readonly way: OldWay;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** The line as it is now. */
  readonly text: string;
}

export interface Modernised {
  /** The same object where nothing changes. */
  readonly config: Config;
  /** All that is old, in the order of the ways, the files and the lines. */
  readonly parts: readonly OldPart[];
  /** Settings whose options have other names today, by their places. */
  readonly renames: readonly Rename[];
}

/**
 * The config with what is `chosen` brought up to date, and everything old that is found in it. Which options
 * have other names is known from `findings` of the config alone.
 */
export function modernise(
  config: Config,
  findings: readonly Finding[],
  chosen: ReadonlySet<OldWay>,
): Modernised {
  const renames = renamesIn(findings);
  const files = generate(config).filter(({ language }) => language === 'nix');
  const facts = flakeFacts(config, files);
  const parts: OldPart[] = [];
  let modern = config;
  for (const file of files) {
    const inFile = renames.filter(({ place }) => spanOf(file, place) !== undefined);
    const fileFacts: FileFacts = { ...facts, renamed: inFile.flatMap(renamedOf) };
    const { text, found } = modernText(file.text, fileFacts, chosen);
    parts.push(...partsOf(file, found, inFile));
    if (text === file.text) continue;
    const edited = editFile(modern, file.path, text);
    if (edited.kind === 'edited') modern = edited.config;
  }
  // What had to move to another set is still there.
  if (chosen.has('renamed-option')) modern = renames.reduce(mendConfig, modern);
  const order = oldWays.map(({ way }) => way);
  return {
    config: modern,
    renames,
    parts: parts.toSorted((a, b) => order.indexOf(a.way) - order.indexOf(b.way)),
  };
}

export type Rename = Extract<Mend, { kind: 'rename' }>;

function renamesIn(findings: readonly Finding[]): readonly Rename[] {
  return findings.flatMap(({ mends = [] }) =>
    mends.flatMap(({ mend }) => (mend.kind === 'rename' ? [mend] : [])).slice(0, 1),
  );
}

function renamedOf({ place, to }: Rename): readonly Renamed[] {
  const [, , settings, ...from] = stepsOf(place);
  return settings === 'settings' ? [{ from, to }] : [];
}

/** Options with other names are listed by their places, whether they are changed where they stand or not. */
function partsOf(
  file: GeneratedFile,
  found: readonly FoundPart[],
  renames: readonly Rename[],
): readonly OldPart[] {
  const { path, text } = file;
  const lineAt = lineNumbers(text);
  const renamed = renames.flatMap(({ place }): readonly FoundPart[] => {
    const span = spanOf(file, place);
    return span === undefined ? [] : [{ way: 'renamed-option', start: span.start }];
  });
  return [...renamed, ...found.filter(({ way }) => way !== 'renamed-option')].map(
    ({ way, start }) => ({ way, path, line: lineAt(start), text: lineTextAt(text, start) }),
  );
}

function spanOf({ spans }: GeneratedFile, place: Place): FileSpan | undefined {
  return spans.find((one) => one.place === place || one.place.startsWith(`${place}/`));
}

function lineTextAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}

function flakeFacts(config: Config, files: readonly GeneratedFile[]): Omit<FileFacts, 'renamed'> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const inputs = readFlake(texts)?.inputs ?? [];
  return { outputs: outputsOf(inputs, config), saysPlatform: (module) => says(module, texts) };
}

const platform = 'nixpkgs.hostPlatform';

/** Whether a module that stands in the flake, or one of those that it imports, says the platform. */
function says(module: Expr, texts: ReadonlyMap<string, string>): boolean {
  if (module.kind !== 'path') {
    for (const expr of expressionsIn(module)) {
      const isSaid =
        expr.kind === 'set' &&
        expr.bindings.some(
          (item) => item.kind === 'binding' && namesOf(item.path)?.join('.') === platform,
        );
      if (isSaid) return true;
    }
    return false;
  }
  const waiting = [importedPath('flake.nix', module)];
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = texts.get(path) ?? texts.get(`${path}/default.nix`);
    if (text === undefined || seen.has(path)) continue;
    seen.add(path);
    const file = texts.has(path) ? path : `${path}/default.nix`;
    const { bindings, imports } = readModule(text);
    if (bindings.some((binding) => binding.path.join('.') === platform)) return true;
    waiting.push(...imports.flatMap((expr) => importedPath(file, expr) ?? []));
  }
  return false;
}
