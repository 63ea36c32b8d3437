/** `options`: finds options in the catalogs, as the search of the page does. */

import { moduleSets } from '../catalog/facts.ts';
import { loadCatalogs } from '../catalog/loadCatalog.ts';
import { describeOption } from '../catalog/optionPage.ts';
import { searchOptions } from '../catalog/search.ts';
import { searchIndexOf } from '../catalog/searchIndex.ts';
import { releases } from '../config/releases.ts';
import { messageOf } from './failure.ts';
import type { ExitCode, Io } from './io.ts';
import { readCatalog } from './readCatalog.ts';

interface Options {
  readonly set?: string | undefined;
  readonly release?: string | undefined;
  readonly json: boolean;
}

/** As many as a person looks through. */
const limit = 25;

export async function optionsCommand(query: string, options: Options, io: Io): Promise<ExitCode> {
  const { set, release = releases[0].name, json } = options;
  const wrong = wrongChoice(set, release);
  if (wrong !== undefined) {
    io.complain(`flakesmith: ${wrong}`);
    return 2;
  }
  try {
    const catalogs = await loadCatalogs(readCatalog, release);
    const filter = set === undefined ? {} : { sets: [set] };
    const { hits, total } = searchOptions(searchIndexOf(catalogs), query, filter, limit);
    const pages = hits.flatMap((hit) => {
      const catalog = catalogs.find((one) => one.set === hit.set);
      return (catalog && describeOption(catalog, hit.path)) ?? [];
    });
    if (json) {
      const found = pages.map(({ type: _, related: __, ...page }) => page);
      io.print(JSON.stringify({ total, options: found }, null, 2));
    } else {
      for (const { set: from, name, typeInWords, readOnly } of pages) {
        io.print(`${from}  ${name}  (${typeInWords}${readOnly ? ', read-only' : ''})`);
      }
      if (total > pages.length) io.complain(`and ${total - pages.length} more`);
    }
    if (total === 0) io.complain(`flakesmith: No option was found for “${query}”.`);
    return total === 0 ? 1 : 0;
  } catch (error) {
    io.complain(`flakesmith: ${messageOf(error)}`);
    return 1;
  }
}

function wrongChoice(set: string | undefined, release: string): string | undefined {
  if (set !== undefined && !moduleSets.some((name) => name === set)) {
    return `There is no set “${set}”: it is one of ${moduleSets.join(', ')}.`;
  }
  return releases.some(({ name }) => name === release)
    ? undefined
    : `There is no release “${release}”: it is one of ${releases.map(({ name }) => name).join(', ')}.`;
}
