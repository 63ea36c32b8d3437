/** Config → files: everything a person takes home, as text with the place in the config behind each part. */

import type { Config } from '../config/config.ts';
import { placeOf } from '../config/place.ts';
import { print } from '../nix/print.ts';
import type { Expr } from '../nix/tree.ts';
import { applyScript } from './applyScript.ts';
import type { GeneratedFile } from './file.ts';
import { flakeExpression } from './flake.ts';
import { homeModule } from './homeModule.ts';
import { type Plan, type PlannedHost, planOf } from './plan.ts';
import { readme } from './readme.ts';
import { systemModule } from './systemModule.ts';

/**
 * The files of a config, Nix first, in the order in which they are read. Total: whatever names and values
 * the config holds, every file is valid, and no path leaves the folder or is there twice. The same config
 * gives the same bytes.
 */
export function generate(config: Config): readonly GeneratedFile[] {
  const plan = planOf(config);
  return [
    nixFile('flake.nix', flakeExpression(plan)),
    ...plan.hosts.flatMap((host) => systemFiles(plan, host)),
    ...plan.homes.map((home) => nixFile(home.file, homeModule(plan, home))),
    { path: 'README.md', language: 'markdown', text: readme(plan), spans: [] },
    { path: 'apply.sh', language: 'shell', text: applyScript(plan), spans: [] },
    { path: '.gitignore', language: 'text', text: 'result\nresult-*\n', spans: [] },
  ];
}

function nixFile(path: string, expr: Expr): GeneratedFile {
  const { text, spans } = print(expr);
  return {
    path,
    language: 'nix',
    text,
    spans: spans.map(({ start, end, mark }) => ({ start, end, place: mark })),
  };
}

function systemFiles(plan: Plan, planned: PlannedHost): readonly GeneratedFile[] {
  if (planned.file === undefined) return [];
  const system = nixFile(planned.file, systemModule(plan, planned));
  const { hardware } = planned.host;
  if (planned.hardwareFile === undefined || hardware.trim() === '') return [system];
  const place = placeOf('hosts', planned.index, 'hardware');
  const own: GeneratedFile = {
    path: planned.hardwareFile,
    language: 'nix',
    text: hardware,
    spans: [{ start: 0, end: hardware.length, place }],
  };
  return [system, own];
}
