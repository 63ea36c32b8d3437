/** How long the catalogs take to load, and one search among all of them, in Node as in the worker. */

import { readFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import { quantiles } from './quantiles.mjs';

const { loadCatalogs } = (await runnerImport('./src/catalog/loadCatalog.ts')).module;
const { searchIndexOf } = (await runnerImport('./src/catalog/searchIndex.ts')).module;
const { searchOptions } = (await runnerImport('./src/catalog/search.ts')).module;

const read = async (file) => JSON.parse(await readFile(`public/catalogs/${file}`, 'utf8'));
const words = ['git', 'night light', 'zsh aliases', 'ssh server', 'docker', 'p g e', 'firefxo'];
const warmUps = 3;

/** Milliseconds until everything can be searched, and for each keystroke of some searches. */
export async function measureSearching(release) {
  const start = performance.now();
  const index = searchIndexOf(await loadCatalogs(read, release));
  const ready = performance.now() - start;
  const times = [];
  for (let round = 0; round <= warmUps; round++) {
    for (const text of words) {
      for (let length = 1; length <= text.length; length++) {
        const began = performance.now();
        searchOptions(index, text.slice(0, length));
        if (round === warmUps) times.push(performance.now() - began);
      }
    }
  }
  return { options: index.entries.length, ready, ...quantiles(times) };
}
