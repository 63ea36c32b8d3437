/** The catalogs of the repository, for tests. */

import { readFileSync } from 'node:fs';
import { type Catalog, catalogOf } from '../catalog.ts';
import { catalogFor, decodeCatalogIndex } from '../catalogIndex.ts';
import { type CatalogFacts, type ModuleSet, moduleSets } from '../facts.ts';
import { unpackCatalog } from '../packed.ts';

const folder = new URL('../../../public/catalogs/', import.meta.url);

export const shippedJson = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

export const shippedIndex = decodeCatalogIndex(shippedJson('index.json'));

export function shippedFacts(set: ModuleSet, release: string): CatalogFacts {
  const entry = catalogFor(shippedIndex, set, release);
  const facts = entry === undefined ? 'no such catalog' : unpackCatalog(shippedJson(entry.file));
  if (typeof facts === 'string') throw new Error(facts);
  return facts;
}

export const shippedCatalog = (set: ModuleSet, release = '26.05'): Catalog =>
  catalogOf(shippedFacts(set, release));

export const shippedCatalogs = (release = '26.05'): readonly Catalog[] =>
  moduleSets.map((set) => shippedCatalog(set, release));
