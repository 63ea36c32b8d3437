/** Reads the catalogs that stand beside the built command line, or in the source tree. */

import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** From `dist/cli/`, and from `src/cli/`. */
const folders = ['../catalogs', '../../public/catalogs'];

export async function readCatalog(file: string): Promise<unknown> {
  for (const folder of folders) {
    const path = join(import.meta.dirname, folder, file);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return JSON.parse(await readFile(path, 'utf8'));
  }
  throw new Error(`There is no catalog ${file} beside this command.`);
}
