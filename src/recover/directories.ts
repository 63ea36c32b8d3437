/** Home directories that the systems of several hosts say, as a field of the home. */

import type { Config, Home, Host } from '../config/config.ts';
import { homeDirectory, isMac } from '../config/hostFacts.ts';
import { changedEach, patched } from '../config/patch.ts';
import { systemSettings, withoutSystemOption } from '../config/systemSettings.ts';
import { accountPaths } from '../generate/places.ts';
import { getAt } from '../nix/attrs.ts';

/**
 * The config with `users.users.<user>.home` taken out of the settings, where every host of the same kind
 * of system says the same: NixOS where the directory is not the usual one, nix-darwin always.
 */
export function recoverDirectories(config: Config): Config {
  return config.homes.reduce(
    (all, home, index) => recovered(recovered(all, home, index, 'linux'), home, index, 'darwin'),
    config,
  );
}

function recovered(
  config: Config,
  { user }: Home,
  index: number,
  system: 'linux' | 'darwin',
): Config {
  const home = config.homes[index];
  const hosts = config.hosts.filter(
    (host) =>
      host.way !== 'standalone' &&
      host.users.includes(user) &&
      isMac(host) === (system === 'darwin'),
  );
  const [first] = hosts;
  if (home === undefined || first === undefined) return config;
  const said = new Set(hosts.map((host) => directoryIn(host, user)));
  const [directory] = said;
  if (directory === undefined || said.size > 1) return config;
  const isUsual = directory === homeDirectory(home, first);
  if (isUsual && system === 'linux' && home.directory.linux === '') return config;
  const moved = isUsual
    ? home
    : patched(home, { directory: patched(home.directory, { [system]: directory }) });
  return patched(config, {
    homes: config.homes.with(index, moved),
    hosts: changedEach(config.hosts, (host) =>
      hosts.includes(host)
        ? patched(host, {
            settings: withoutSystemOption(host.settings, host.way, accountPaths(user).home),
          })
        : host,
    ),
  });
}

function directoryIn(host: Host, user: string): string | undefined {
  const value = getAt(systemSettings(host), accountPaths(user).home);
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}
