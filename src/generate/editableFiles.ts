/** Which files of a config a person may edit as text. */

import type { Config } from '../config/config.ts';
import { planOf } from './plan.ts';
import { plannedSources } from './sourceFiles.ts';

/** The files of a config that may be edited as text: those of systems, homes and machines, and a person's own. */
export function editableFiles(config: Config): ReadonlySet<string> {
  const plan = planOf(config);
  return new Set(
    [
      'flake.nix',
      ...plan.hosts.flatMap(({ file, hardwareFile }) => [file, hardwareFile]),
      ...plan.homes.map(({ file }) => file),
      ...plannedSources(plan).others.map(({ path }) => path),
    ].filter((path) => path !== undefined),
  );
}
