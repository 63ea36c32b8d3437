/** The settings of hosts and homes, read from the files that a person brought along. */

import type { Config, Home, Host } from '../config/config.ts';
import { patched } from '../config/patch.ts';
import { homePlace, type Place, systemPlace } from '../config/place.ts';
import { withSystemOption } from '../config/systemSettings.ts';
import { type Plan, type PlannedHome, planOf } from '../generate/plan.ts';
import { type ModuleReading, readModules } from '../generate/source/readModule.ts';
import { plannedSources } from '../generate/sourceFiles.ts';
import { emptyAttrs } from '../nix/attrs.ts';
import type { Attrs } from '../nix/value.ts';
import { recoverDirectories } from './directories.ts';
import { homeFacts, systemFacts } from './facts.ts';
import { recoverNixpkgs } from './nixpkgs.ts';

/** A file that is part of a host's system or of a home, and what it says. */
export interface ReadFile {
  readonly path: string;
  /** The settings to which its bindings belong. */
  readonly place: Place;
  readonly reading: ModuleReading;
}

export interface RecoveredModules {
  readonly config: Config;
  readonly files: readonly ReadFile[];
}

/**
 * The config with the settings of every host and home that has a source, in place of those it had, and
 * with what follows from them in fields of its own. Which hosts and homes there are, of which way, with
 * which users and files, the config says already; its sources stay.
 */
export function recoverModules(config: Config): RecoveredModules {
  const plan = planOf(config);
  const { owned } = plannedSources(plan);
  const files: ReadFile[] = [];
  const read = (file: string | undefined, place: Place): Attrs | undefined => {
    const sources = file === undefined ? undefined : owned.get(file);
    if (sources === undefined) return undefined;
    const own = readModules(sources.map(({ text }) => text));
    for (const [index, { path }] of sources.entries()) {
      const reading = own.files[index];
      if (reading !== undefined) files.push({ path, place, reading });
    }
    return own.settings;
  };
  const hosts = config.hosts.map((host, index): Host => {
    const settings = read(plan.hosts[index]?.file, systemPlace(index, []));
    return settings === undefined ? host : recoverSystem(host, settings);
  });
  const homes = config.homes.map((home, index): Home => {
    const planned = plan.homes.find((one) => one.index === index);
    const settings = read(planned?.file, homePlace(index, []));
    return planned === undefined || settings === undefined
      ? home
      : recoverHome(plan, planned, settings);
  });
  const recovered = patched(config, { hosts, homes });
  return { config: recoverNixpkgs(recoverDirectories(recovered)), files };
}

/** A host whose system says this; what belongs to another way is kept. */
function recoverSystem(host: Host, settings: Attrs): Host {
  const taken = systemFacts(host, settings);
  const none = { ...host.settings, both: emptyAttrs, [host.way]: emptyAttrs };
  const own = taken.settings.attrs.reduce(
    (all, { name, value }) => withSystemOption(all, host.way, [name], value),
    none,
  );
  return patched(taken.owner, { settings: own });
}

/** A home whose file says this. */
function recoverHome(plan: Plan, planned: PlannedHome, settings: Attrs): Home {
  const { home, alone, oneSystem } = planned;
  const host = plan.hosts.find(({ homes }) => homes.some((one) => one.home === planned));
  const taken = homeFacts(
    home,
    settings,
    host && alone ? { host: host.host, mac: host.mac, isOnly: oneSystem } : undefined,
  );
  return patched(taken.owner, { settings: taken.settings });
}
