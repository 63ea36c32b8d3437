/** Gets catalogs from wherever they are: a web server, a folder, a test. */

import { type Catalog, catalogOf } from './catalog.ts';
import { type CatalogEntry, catalogFor, decodeCatalogIndex } from './catalogIndex.ts';
import { type ModuleSet, moduleSets } from './facts.ts';
import { readOptionsJson } from './optionsJson.ts';
import { unpackCatalog } from './packed.ts';
import { unpackPackages } from './packedPackages.ts';
import { type PackageEntry, packageList } from './searchPackages.ts';

/** Reads a file of `catalogs/` as JSON; rejects where it cannot. */
export type ReadJson = (file: string) => Promise<unknown>;

/** The catalogs that there are. */
export async function loadCatalogIndex(read: ReadJson): Promise<readonly CatalogEntry[]> {
  return decodeCatalogIndex(await read('index.json'));
}

/** The catalog of a set for a release; nothing where the deployment has none. Throws what `read` does. */
export async function loadCatalog(
  read: ReadJson,
  entries: readonly CatalogEntry[],
  set: ModuleSet,
  release: string,
): Promise<Catalog | undefined> {
  const entry = catalogFor(entries, set, release);
  if (entry === undefined) return undefined;
  const packed = await read(entry.file);
  const facts = unpackCatalog(packed);
  if (typeof facts === 'string') throw new Error(`${entry.file}: ${facts}`);
  // Two tasks instead of one long one: this runs on the main thread too.
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  return catalogOf(facts);
}

/** All catalogs of a release, in the order of the sets. */
export async function loadCatalogs(read: ReadJson, release: string): Promise<readonly Catalog[]> {
  const entries = await loadCatalogIndex(read);
  const found = await Promise.all(
    moduleSets.map((set) => loadCatalog(read, entries, set, release)),
  );
  return found.filter((catalog) => catalog !== undefined);
}

/** The packages that can be picked by name. */
export async function loadPackages(read: ReadJson): Promise<readonly PackageEntry[]> {
  const facts = unpackPackages(await read('packages.json'));
  return packageList(typeof facts === 'string' ? [] : facts);
}

/** The catalog of an input that the person added, or why there is none, in words; never throws. */
export function catalogOfOptionsJson(name: string, text: string): Catalog | string {
  const options = readOptionsJson(text);
  if (typeof options === 'string') return options;
  return catalogOf({ set: name, release: 'any', source: name, options, moved: [] });
}
