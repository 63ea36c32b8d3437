/** Paths of files that are where they usually are, which go without saying. */

import type { Config } from '../config/config.ts';
import { changedEach, patched } from '../config/patch.ts';
import { planOf } from '../generate/plan.ts';

/** The config without the paths of systems and homes that would be the same without. */
export function withUsualPaths(config: Config): Config {
  const usual = planOf(
    patched(config, {
      hosts: changedEach(config.hosts, (host) => patched(host, { file: '' })),
      homes: changedEach(config.homes, (home) => patched(home, { file: '' })),
    }),
  );
  const files = new Map(usual.homes.map(({ index, file }) => [index, file]));
  return patched(config, {
    hosts: config.hosts.map((host, index) =>
      host.file === usual.hosts[index]?.file ? patched(host, { file: '' }) : host,
    ),
    homes: config.homes.map((home, index) =>
      home.file === files.get(index) ? patched(home, { file: '' }) : home,
    ),
  });
}
