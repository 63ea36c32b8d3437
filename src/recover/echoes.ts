/** Sources that say nothing but what the config says: those that come out the same when they are written anew. */

import type { Config } from '../config/config.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { changedAt, patched } from '../config/patch.ts';
import { withSystemOption } from '../config/systemSettings.ts';
import { generate } from '../generate/generate.ts';
import { type PlannedHost, planOf } from '../generate/plan.ts';
import { moduleValue } from '../generate/source/moduleValue.ts';
import { importedPath } from '../generate/source/ownership.ts';
import { readModule } from '../generate/source/readModule.ts';
import { fileScope } from '../generate/source/sets.ts';
import { plannedSources } from '../generate/sourceFiles.ts';
import type { Value } from '../nix/value.ts';

/**
 * The config without the sources of systems and homes that would be generated to the letter without them.
 * A file that then stands where it usually does needs no path of its own.
 */
export function withoutEchoes(config: Config): Config {
  const bare = written(config, alone(config));
  const texts = new Map(generate(bare).map(({ path, text }) => [path, text]));
  const echoes = alone(config).filter(
    (path) => texts.get(path) === config.sources.find((one) => one.path === path)?.text,
  );
  return echoes.length === 0 ? config : withUsualPaths(written(config, echoes), echoes);
}

/** The main files that are all of their module. */
function alone(config: Config): readonly string[] {
  const { owned } = plannedSources(planOf(config));
  return [...owned].flatMap(([main, sources]) => (sources.length === 1 ? [main] : []));
}

/** The config without some sources; what they import is among the settings. */
function written(config: Config, paths: readonly string[]): Config {
  const plan = planOf(config);
  const sources = config.sources.filter(({ path }) => !paths.includes(path));
  const importsIn = (path: string | undefined, hardware?: string): Value | undefined => {
    const source = config.sources.find((one) => one.path === path);
    if (source === undefined || !paths.includes(source.path)) return undefined;
    const items = readModule(source.text)
      .imports.filter((expr) => importedPath(source.path, expr) !== hardware)
      .map((expr) => moduleValue(expr, fileScope));
    return items.length === 0 ? undefined : { kind: 'list', items };
  };
  const withHosts = plan.hosts.reduce((all, { index, file, hardwareFile }: PlannedHost) => {
    const value = importsIn(file, hardwareFile ?? '');
    if (value === undefined) return all;
    return patched(all, {
      hosts: changedAt(all.hosts, index, (host) =>
        patched(host, {
          settings: withSystemOption(host.settings, host.way, ['imports'], value),
        }),
      ),
    });
  }, config);
  const withHomes = plan.homes.reduce((all, { index, file }) => {
    const value = importsIn(file, '');
    return value === undefined ? all : setHomeOption(all, index, ['imports'], value);
  }, withHosts);
  return patched(withHomes, { sources });
}

/** The config without the paths of these files, where they stand at the usual ones anyway. */
function withUsualPaths(config: Config, paths: readonly string[]): Config {
  const usual = planOf({
    ...config,
    hosts: config.hosts.map((host) => ({ ...host, file: '' })),
    homes: config.homes.map((home) => ({ ...home, file: '' })),
  });
  const isUsual = (path: string | undefined): boolean => path !== undefined && paths.includes(path);
  return patched(config, {
    hosts: config.hosts.map((host, index) => {
      const file = usual.hosts[index]?.file;
      return file === host.file && isUsual(file) ? patched(host, { file: '' }) : host;
    }),
    homes: config.homes.map((home, index) => {
      const file = usual.homes.find((one) => one.index === index)?.file;
      return file === home.file && isUsual(file) ? patched(home, { file: '' }) : home;
    }),
  });
}
