/** Configurations as people write them, one folder each: what is recovered is tried on them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../config/config.ts';

const root = fileURLToPath(new URL('./corpus', import.meta.url));

export const corpusNames: readonly string[] = readdirSync(root).sort();

/** The files of one configuration, in the order of their paths. */
export function corpusFiles(name: string): readonly SourceFile[] {
  const folder = join(root, name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
