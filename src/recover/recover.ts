/** Files → Config: the mirror of `generate`, and a report of what became of each part. */

import type { Config, SourceFile } from '../config/config.ts';
import { patched } from '../config/patch.ts';
import { generate } from '../generate/generate.ts';
import { planOf } from '../generate/plan.ts';
import { plannedSources } from '../generate/sourceFiles.ts';
import { withoutEchoes } from './echoes.ts';
import { flakeConfig } from './flake/flakeConfig.ts';
import { withInlineNixpkgs } from './flake/inlineNixpkgs.ts';
import { type FlakeReading, readFlake } from './flake/readFlake.ts';
import { withHardware } from './hardware.ts';
import { leftOutReason } from './leftOut.ts';
import { loneConfig } from './loneModules.ts';
import { type RecoveredModules, recoverModules } from './recoverModules.ts';
import type { FileReport, RecoverProblem, Report } from './report.ts';
import { reportOf } from './reportOf.ts';
import { withUsualPaths } from './usualPaths.ts';

export interface Recovered {
  readonly config: Config;
  readonly report: Report;
}

/**
 * The config that these files are. Total: whatever they hold, each is in the config, among its sources to
 * the letter, or in the report as left out. Nothing is evaluated, and it takes time linear in the texts.
 */
export function recover(files: readonly SourceFile[]): Recovered {
  const leftOut: FileReport[] = [];
  const texts = new Map<string, string>();
  for (const { path, text } of files) {
    const reason = leftOutReason(path, text) ?? takenReason(path, texts);
    if (reason === undefined) texts.set(path, text);
    else leftOut.push({ path, items: [], leftOut: reason });
  }
  const reading = readFlake(texts);
  const start =
    reading === undefined ? loneConfig(texts) : flakeConfig(reading, (path) => texts.has(path));
  const sources = Array.from(texts, ([path, text]): SourceFile => ({ path, text }));
  const all = withHardware(patched(start, { sources }));
  const { config, modules } = read(all, reading);
  const { kept: final, crowded } = withoutCrowded(withoutExtras(config));
  for (const path of crowded) {
    texts.delete(path);
    leftOut.push({ path, items: [], leftOut: crowdedReason });
  }
  const report = reportOf({ texts, config: final, modules, reading });
  return {
    config: final,
    report: {
      files: [...report, ...leftOut],
      problems: problemsOf(texts, reading),
    },
  };
}

interface Read {
  readonly config: Config;
  readonly modules: RecoveredModules;
}

/** The config with what its modules say. A flake that is written the same without its text needs none. */
function read(start: Config, reading: FlakeReading | undefined): Read {
  const flake = start.sources.find(({ path }) => path === 'flake.nix');
  const bare = patched(start, {
    sources: start.sources.filter(({ path }) => path !== 'flake.nix'),
  });
  const modules = recoverModules(bare);
  const said = reading === undefined ? modules.config : withInlineNixpkgs(modules.config, reading);
  const settled = withUsualPaths(asFewInputs(said));
  const plain = withUsualPaths(asFewInputs(withoutEchoes(settled)));
  if (flake === undefined) return { config: plain, modules };
  const [written] = generate(plain);
  if (written?.path === 'flake.nix' && written.text === flake.text)
    return { config: plain, modules };
  return { config: patched(settled, { sources: [flake, ...settled.sources] }), modules };
}

/** Without the wish to hand inputs to modules, where they are handed anyway. */
function asFewInputs(config: Config): Config {
  const without = patched(config, { flake: patched(config.flake, { passInputs: false }) });
  return planOf(without).passInputs ? without : config;
}

const extras = ['README.md', 'apply.sh', '.gitignore'];

/** Without the files beside the Nix that are written the same without their texts. */
function withoutExtras(config: Config): Config {
  const bare = patched(config, {
    sources: config.sources.filter(({ path }) => !extras.includes(path)),
  });
  if (bare === config) return config;
  const written = new Map(generate(bare).map(({ path, text }) => [path, text]));
  return patched(config, {
    sources: config.sources.filter(
      ({ path, text }) => !extras.includes(path) || written.get(path) !== text,
    ),
  });
}

const crowdedReason =
  'Another file has the same path but for capital letters, or is where its folder would be.';

/** Without sources that cannot be written beside the others: a Mac knows no capital letters in paths. */
function withoutCrowded(config: Config): {
  readonly kept: Config;
  readonly crowded: readonly string[];
} {
  const { flake, owned, others } = plannedSources(planOf(config));
  const usable = new Set([flake, ...[...owned.values()].flat(), ...others]);
  const crowded = config.sources.filter((source) => !usable.has(source));
  if (crowded.length === 0) return { kept: config, crowded: [] };
  const sources = config.sources.filter((source) => usable.has(source));
  return { kept: patched(config, { sources }), crowded: crowded.map(({ path }) => path) };
}

function takenReason(path: string, texts: ReadonlyMap<string, string>): string | undefined {
  return texts.has(path) ? 'Another file of the same path was there before it.' : undefined;
}

/** Where the only flake is that stands one folder down: what is opened is most likely that folder. */
function elsewhere(texts: ReadonlyMap<string, string>): readonly RecoverProblem[] {
  const [path, other] = [...texts.keys()].filter((one) => /^[^/]+\/flake\.nix$/.test(one));
  if (path === undefined || other !== undefined) return [];
  const folder = path.slice(0, path.indexOf('/'));
  const message = `The flake is in the folder “${folder}”. Open that folder to see its machines.`;
  return [{ code: 'flake-elsewhere', path, message }];
}

function problemsOf(
  texts: ReadonlyMap<string, string>,
  reading: FlakeReading | undefined,
): readonly RecoverProblem[] {
  const path = 'flake.nix';
  if (reading === undefined) {
    if (!texts.has(path)) return elsewhere(texts);
    const message = 'flake.nix cannot be read. Mend it, then open the folder again.';
    return [{ code: 'not-nix', path, message }];
  }
  const { unseen, systems, homes } = reading.outputs;
  if (systems.length + homes.length === 0) {
    const message =
      'No machine and no home can be seen in flake.nix without running Nix. Its inputs can be changed here; the rest stays as it is.';
    return [{ code: 'no-configuration', path, message }];
  }
  return unseen.map((name) => ({
    code: 'unseen-configurations',
    path,
    message: `Not all of ${name} can be seen without running Nix. What cannot be seen stays as it is.`,
  }));
}
