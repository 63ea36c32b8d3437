/** Which catalogs a deployment has: what `npm run catalogs` wrote into `catalogs/index.json`. */

import { isJsonObject } from '../nix/json.ts';
import { type ModuleSet, moduleSets } from './facts.ts';

export interface CatalogEntry {
  readonly set: ModuleSet;
  readonly release: string;
  readonly source: string;
  readonly options: number;
  readonly file: string;
}

/** Nothing for what is no index; entries that cannot be read are left out. */
export function decodeCatalogIndex(input: unknown): readonly CatalogEntry[] {
  if (!isJsonObject(input) || input.format !== 'flakesmith-catalogs' || input.version !== 1)
    return [];
  const entries: readonly unknown[] = Array.isArray(input.catalogs) ? input.catalogs : [];
  return entries.flatMap(decodeEntry);
}

/** The catalog of a set for a release: its own, or else the one that serves all of them. */
export function catalogFor(
  entries: readonly CatalogEntry[],
  set: ModuleSet,
  release: string,
): CatalogEntry | undefined {
  const own = entries.filter((entry) => entry.set === set);
  return (
    own.find((entry) => entry.release === release) ??
    own.find((entry) => entry.release === 'any') ??
    own.at(-1)
  );
}

function decodeEntry(input: unknown): readonly CatalogEntry[] {
  if (!isJsonObject(input)) return [];
  const { release, source, options, file } = input;
  const set = moduleSets.find((name) => name === input.set);
  return set !== undefined &&
    typeof release === 'string' &&
    typeof source === 'string' &&
    typeof options === 'number' &&
    // A name, so that an index cannot lead elsewhere.
    typeof file === 'string' &&
    /^[\w.-]+\.json$/.test(file)
    ? [{ set, release, source, options, file }]
    : [];
}
