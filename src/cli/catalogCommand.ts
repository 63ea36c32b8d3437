/** `catalog --stats`: what the catalogs hold, and how much of it has a field of its own. */

import { catalogOf } from '../catalog/catalog.ts';
import { statsOf } from '../catalog/catalogStats.ts';
import { loadCatalogIndex } from '../catalog/loadCatalog.ts';
import { unpackCatalog } from '../catalog/packed.ts';
import { messageOf } from './failure.ts';
import type { ExitCode, Io } from './io.ts';
import { readCatalog } from './readCatalog.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export async function catalogCommand(
  options: { readonly stats: boolean; readonly json: boolean },
  io: Io,
): Promise<ExitCode> {
  try {
    const entries = await loadCatalogIndex(readCatalog);
    const stats = [];
    for (const { file } of options.stats ? entries : []) {
      const facts = unpackCatalog(await readCatalog(file));
      if (typeof facts === 'string') throw new Error(`${file}: ${facts}`);
      stats.push(statsOf(catalogOf(facts)));
    }
    if (options.json) {
      io.print(JSON.stringify({ catalogs: options.stats ? stats : entries }, null, 2));
    } else if (options.stats) {
      for (const one of stats) {
        io.print(
          `${one.set} ${one.release}: ${one.options} options of ${one.distinctTypes} types; ` +
            `${percent(one.settable)} can be set, ${percent(one.typedShare)} through a field of their own, ` +
            `${one.opaque} with Nix only; ${one.moved} moved. ${one.source}.`,
        );
      }
    } else {
      for (const { set, release, source, options: count } of entries) {
        io.print(`${set} ${release}: ${count} options. ${source}.`);
      }
    }
    return 0;
  } catch (error) {
    io.complain(`flakesmith: ${messageOf(error)}`);
    return 1;
  }
}
