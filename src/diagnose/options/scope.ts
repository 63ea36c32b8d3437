/** What is set, module tree by module tree, each with the catalog that knows its options. */

import type { Catalog } from '../../catalog/catalog.ts';
import type { ModuleSet } from '../../catalog/facts.ts';
import { hiddenOptions } from '../../catalog/hiddenOptions.ts';
import type { Config, ExtraInput, Host } from '../../config/config.ts';
import { homePlace, type Place, systemPlace } from '../../config/place.ts';
import { systemSettings } from '../../config/systemSettings.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Attrs } from '../../nix/value.ts';

export interface Scope {
  readonly settings: Attrs;
  readonly catalog: Catalog;
  /** Further options: those that documents leave out, and those that the person brought along. */
  readonly added: readonly Catalog[];
  /** Our catalogs of other module sets, whose options are not known here. */
  readonly others: readonly Catalog[];
  /** Whether modules are imported here whose options no catalog knows. */
  readonly foreign: boolean;
  /** The inputs that were added to the flake. */
  readonly inputs: readonly ExtraInput[];
  readonly place: (path: AttrPath) => Place;
}

/** Whether the catalog is for no release in particular, so that newer options may be missing from it. */
export function isDated({ catalog }: Scope): boolean {
  return catalog.release === 'any';
}

/** One for each system and each home, as far as there is a catalog for it. */
export function scopesOf(config: Config, catalogs: readonly Catalog[]): readonly Scope[] {
  const own: readonly ModuleSet[] = ['home-manager', 'nixos', 'nix-darwin'];
  const named = (set: ModuleSet) => catalogs.find((catalog) => catalog.set === set);
  const brought = catalogs.filter(({ set }) => !own.some((name) => name === set));
  const shared = (catalog: Catalog) => ({
    catalog,
    inputs: config.flake.inputs,
    added: [...[hiddenOptions(catalog.set) ?? []].flat(), ...brought],
    others: catalogs.filter(
      ({ set }) => set !== catalog.set && !brought.some((one) => one.set === set),
    ),
  });
  const systems = config.hosts.flatMap((host, index): readonly Scope[] => {
    const set = setOf(host);
    const catalog = set && named(set);
    if (catalog === undefined) return [];
    const settings = systemSettings(host);
    const foreign = importsForeign(config, settings, host.way === 'darwin' ? 'darwin' : 'nixos');
    const place = (path: AttrPath) => systemPlace(index, path);
    return [{ ...shared(catalog), settings, foreign, place }];
  });
  const home = named('home-manager');
  if (home === undefined) return systems;
  const homes = config.homes.map(({ settings }, index): Scope => {
    const foreign =
      importsForeign(config, settings, 'home') || config.homeManager.sharedModules.length > 0;
    const place = (path: AttrPath) => homePlace(index, path);
    return { ...shared(home), settings, foreign, place };
  });
  return [...systems, ...homes];
}

function setOf({ way }: Host): ModuleSet | undefined {
  switch (way) {
    case 'nixos':
      return 'nixos';
    case 'darwin':
      return 'nix-darwin';
    case 'standalone':
      return undefined;
  }
}

function importsForeign(
  { flake, sources }: Config,
  settings: Attrs,
  kind: 'nixos' | 'darwin' | 'home',
): boolean {
  return (
    sources.length > 0 ||
    getAt(settings, ['imports']) !== undefined ||
    flake.inputs.some(({ modules }) => modules[kind].length > 0)
  );
}
