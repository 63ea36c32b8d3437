/** The catalogs at hand: loaded when they are first asked for, and again after a failure. */

import type { Catalog } from './catalog.ts';
import type { CatalogEntry } from './catalogIndex.ts';
import { type ModuleSet, moduleSets } from './facts.ts';
import {
  catalogOfOptionsJson,
  loadCatalog,
  loadCatalogIndex,
  loadPackages,
  type ReadJson,
} from './loadCatalog.ts';
import type { PackageEntry } from './searchPackages.ts';

export interface CatalogShelf {
  /** One set by itself, so that the home's options need not wait for the many of NixOS. */
  readonly catalog: (release: string, set: string) => Promise<Catalog | undefined>;
  /** All sets of a release, and what was added; the same list while nothing changes. */
  readonly catalogs: (release: string) => Promise<readonly Catalog[]>;
  readonly packages: () => Promise<readonly PackageEntry[]>;
  /** Adds the options of an input; what is wrong with its document, in words. */
  readonly add: (name: string, text: string) => string | undefined;
  readonly remove: (name: string) => void;
}

/** All promises reject when `read` does. */
export function catalogShelf(read: ReadJson): CatalogShelf {
  const shipped = new Map<string, Promise<Catalog | undefined>>();
  const added = new Map<string, Catalog>();
  let entries: Promise<readonly CatalogEntry[]> | undefined;
  let packages: Promise<readonly PackageEntry[]> | undefined;
  let last: { readonly release: string; readonly all: readonly Catalog[] } | undefined;

  async function loaded(release: string, set: ModuleSet): Promise<Catalog | undefined> {
    entries ??= loadCatalogIndex(read);
    entries.catch(() => {
      entries = undefined;
    });
    return loadCatalog(read, await entries, set, release);
  }

  function catalog(release: string, name: string): Promise<Catalog | undefined> {
    const set = moduleSets.find((own) => own === name);
    if (set === undefined) return Promise.resolve(added.get(name));
    const key = `${set} ${release}`;
    const known = shipped.get(key);
    if (known !== undefined) return known;
    const loading = loaded(release, set);
    shipped.set(key, loading);
    loading.catch(() => shipped.delete(key));
    return loading;
  }

  return {
    catalog,
    catalogs: async (release) => {
      const own = await Promise.all(moduleSets.map((set) => catalog(release, set)));
      if (last?.release !== release) {
        last = {
          release,
          all: [...own.filter((one) => one !== undefined), ...added.values()],
        };
      }
      return last.all;
    },
    packages: () => {
      packages ??= loadPackages(read);
      packages.catch(() => {
        packages = undefined;
      });
      return packages;
    },
    add: (name, text) => {
      const catalog = catalogOfOptionsJson(name, text);
      if (typeof catalog === 'string') return catalog;
      added.set(name, catalog);
      last = undefined;
      return undefined;
    },
    remove: (name) => {
      added.delete(name);
      last = undefined;
    },
  };
}
