/** Golden directories: what `generate` gives for configs as people make them, byte for byte. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generate } from './generate.ts';
import { exampleConfigs } from './testing/exampleConfigs.ts';

const golden = fileURLToPath(new URL('./golden', import.meta.url));

/** `REWRITE_GOLDEN=1 npx vitest run src/generate/golden.test.ts` takes what comes out as right. */
const rewrite = process.env.REWRITE_GOLDEN === '1';

function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
  );
}

describe('the golden directory', () => {
  test.each(exampleConfigs)('%s', (name, config) => {
    const folder = join(golden, name);
    const files = generate(config);
    if (rewrite) {
      rmSync(folder, { recursive: true, force: true });
      for (const { path, text } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    }
    const made = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    expect(made).toEqual(filesIn(folder));
  });
});
