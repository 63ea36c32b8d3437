/** The hardware file of each machine, where it stands beside the system's file and is imported there. */

import type { Config } from '../config/config.ts';
import { changedAt, patched } from '../config/patch.ts';
import { planOf } from '../generate/plan.ts';
import { importsOf } from '../generate/source/ownership.ts';

/** The config with hardware files as fields of their hosts rather than among the sources. */
export function withHardware(config: Config): Config {
  const sourceAt = (path: string | undefined) => config.sources.find((one) => one.path === path);
  return planOf(config).hosts.reduce((all, { index, file, hardwareFile }) => {
    const main = sourceAt(file);
    const hardware = sourceAt(hardwareFile);
    if (main === undefined || hardware === undefined || hardware.text.trim() === '') return all;
    if (!importsOf(main).includes(hardware.path)) return all;
    return patched(all, {
      hosts: changedAt(all.hosts, index, (host) => patched(host, { hardware: hardware.text })),
      sources: all.sources.filter((one) => one !== hardware),
    });
  }, config);
}
