/** Config → files: everything a person takes home, as text with the place in the config behind each part. */

import type { Config } from '../config/config.ts';
import { placeOf } from '../config/place.ts';
import { systemSettings } from '../config/systemSettings.ts';
import { applyScript } from './applyScript.ts';
import { meet } from './chosenPaths.ts';
import { type GeneratedFile, nixFile } from './file.ts';
import { flakeExpression } from './flake.ts';
import { homeInSources, homeModule } from './homeModule.ts';
import { type Plan, type PlannedHome, type PlannedHost, planOf } from './plan.ts';
import { readme } from './readme.ts';
import { writeFlake } from './source/writeFlake.ts';
import { otherFile, ownFiles, type PlannedSources, plannedSources } from './sourceFiles.ts';
import { systemInSources, systemModule } from './systemModule.ts';

/**
 * The files of a config, Nix first, in the order in which they are read. Total: whatever names and values
 * the config holds, every file is valid, and no path leaves the folder or is there twice. The same config
 * gives the same bytes.
 */
export function generate(config: Config): readonly GeneratedFile[] {
  const plan = planOf(config);
  const sources = plannedSources(plan);
  const others = sources.others.map(otherFile);
  const extras: readonly GeneratedFile[] = [
    { path: 'README.md', language: 'markdown', text: readme(plan), spans: [] },
    { path: 'apply.sh', language: 'shell', text: applyScript(plan), spans: [] },
    { path: '.gitignore', language: 'text', text: 'result\nresult-*\n', spans: [] },
  ];
  return [
    flakeFile(plan, sources),
    ...plan.hosts.flatMap((host) => systemFiles(plan, host, sources)),
    ...plan.homes.flatMap((home) => homeFiles(plan, home, sources)),
    ...others,
    ...extras.filter(({ path }) => !others.some((file) => meet(file.path, path))),
  ];
}

const flakePath = 'flake.nix';

function flakeFile(plan: Plan, { flake }: PlannedSources): GeneratedFile {
  if (flake === undefined) return nixFile(flakePath, flakeExpression(plan));
  const written = writeFlake(flake.text, plan);
  return written === undefined
    ? { path: flakePath, language: 'nix', text: flake.text, spans: [] }
    : nixFile(flakePath, written.expr, written.after);
}

function homeFiles(
  plan: Plan,
  planned: PlannedHome,
  { owned, flake }: PlannedSources,
): readonly GeneratedFile[] {
  const sources = owned.get(planned.file);
  if (sources === undefined) {
    // A flake that a person wrote may say all of a home by itself.
    if (flake !== undefined && planned.home.settings.attrs.length === 0) return [];
    return [nixFile(planned.file, homeModule(plan, planned))];
  }
  return ownFiles(sources, (bound) => ({
    slots: homeInSources(plan, planned, bound),
    imports: [],
  }));
}

function systemFiles(
  plan: Plan,
  planned: PlannedHost,
  { owned, flake }: PlannedSources,
): readonly GeneratedFile[] {
  if (planned.file === undefined) return [];
  const sources = owned.get(planned.file);
  const says = systemSettings(planned.host).attrs.length > 0;
  if (sources === undefined && flake !== undefined && !says) return [];
  const system =
    sources === undefined
      ? [nixFile(planned.file, systemModule(plan, planned))]
      : ownFiles(sources, (bound) => systemInSources(plan, planned, bound));
  const { hardware } = planned.host;
  if (planned.hardwareFile === undefined || hardware.trim() === '') return system;
  const place = placeOf('hosts', planned.index, 'hardware');
  const own: GeneratedFile = {
    path: planned.hardwareFile,
    language: 'nix',
    text: hardware,
    spans: [{ start: 0, end: hardware.length, place }],
  };
  return [...system, own];
}
