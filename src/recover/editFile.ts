/** A file of the flake that was edited as text, back in the config. */

import type { Config } from '../config/config.ts';
import { renameUser, resetHomeOption } from '../config/homeEdits.ts';
import { renameHost, resetSystemOption, setHost } from '../config/hostEdits.ts';
import { changedEach, patched, sameData } from '../config/patch.ts';
import { systemSettings } from '../config/systemSettings.ts';
import { generate } from '../generate/generate.ts';
import { placements } from '../generate/places.ts';
import { type Plan, planOf } from '../generate/plan.ts';
import { plannedSources } from '../generate/sourceFiles.ts';
import { emptyAttrs, getAt } from '../nix/attrs.ts';
import { type ParseError, parse } from '../nix/parse.ts';
import { print } from '../nix/print.ts';
import { stringPatterns } from '../option/patterns.ts';
import { withoutEchoes } from './echoes.ts';
import { editFlake } from './editFlake.ts';
import { carriersOf } from './nixpkgs.ts';
import { recoverModules } from './recoverModules.ts';

export type Edited =
  | { readonly kind: 'edited'; readonly config: Config }
  /** The text is not Nix; the first thing that keeps it from being so. */
  | { readonly kind: 'broken'; readonly errors: readonly ParseError[] };

/**
 * The config that says what `text` says in the file at `path`, which is one of `editableFiles`. What the
 * config cannot hold otherwise stays in the file as it is written. The same object where nothing is new.
 */
export function editFile(config: Config, path: string, text: string): Edited {
  const { expr, after, errors } = parse(text);
  if (errors.length > 0 && path.endsWith('.nix')) return { kind: 'broken', errors };
  const laidOut = print(expr, after).text;
  if (path === 'flake.nix')
    return { kind: 'edited', config: kept(config, editFlake(config, laidOut)) };
  const plan = planOf(config);
  const machine = plan.hosts.find(({ hardwareFile }) => hardwareFile === path);
  const isSource = plannedSources(plan).others.some((source) => source.path === path);
  if (machine !== undefined) {
    return { kind: 'edited', config: setHost(config, machine.index, { hardware: text }) };
  }
  if (isSource) return { kind: 'edited', config: withSource(config, path, text) };
  const unsaid = withMains(config, plan, path, laidOut);
  const edited = withoutEchoes(withNames(recoverModules(unsaid).config));
  return { kind: 'edited', config: kept(config, edited) };
}

function kept(config: Config, edited: Config): Config {
  return sameData(edited, config) ? config : edited;
}

/**
 * The config with the text of every system and home as a source, and without what is to be read from
 * these: what several of them say the same is told from all of them.
 */
function withMains(config: Config, plan: Plan, path: string, text: string): Config {
  const mains = new Set([
    ...plan.hosts.flatMap(({ file }) => file ?? []),
    ...plan.homes.map(({ file }) => file),
  ]);
  const given = new Set(config.sources.map((source) => source.path));
  const written = generate(config).filter((file) => mains.has(file.path) && !given.has(file.path));
  const sources = [
    ...config.sources,
    ...written.map((file) => ({ path: file.path, text: file.text })),
  ];
  const all = withSource({ ...config, sources }, path, text);
  if (carriersOf(plan).length === 0) return all;
  return {
    ...all,
    nixpkgs: { config: emptyAttrs, overlays: [] },
    flake: patched(all.flake, {
      inputs: changedEach(all.flake.inputs, (input) => patched(input, { overlays: [] })),
    }),
    hosts: changedEach(all.hosts, (host) =>
      host.way === 'darwin' ? patched(host, { determinate: false }) : host,
    ),
  };
}

/** Who changes the name of a host or a user in its file means the host or the user. */
function withNames(config: Config): Config {
  const hosts = config.hosts.reduce((all, host, index) => {
    const { path } = placements.hostName;
    const name = getAt(systemSettings(host), path);
    if (name?.kind !== 'string' || stringPatterns.hostName.check(name.value) !== undefined)
      return all;
    return renameHost(resetSystemOption(all, index, path), index, name.value);
  }, config);
  return hosts.homes.reduce((all, { settings }, index) => {
    const { path } = placements.username;
    const name = getAt(settings, path);
    if (name?.kind !== 'string' || stringPatterns.userName.check(name.value) !== undefined)
      return all;
    return renameUser(resetHomeOption(all, index, path), index, name.value);
  }, hosts);
}

function withSource(config: Config, path: string, text: string): Config {
  const others = config.sources.filter((source) => source.path !== path);
  const index = config.sources.findIndex((source) => source.path === path);
  const source = { path, text };
  const sources =
    index < 0
      ? [...others, source]
      : config.sources.map((one, at) => (at === index ? source : one));
  return patched(config, { sources });
}
