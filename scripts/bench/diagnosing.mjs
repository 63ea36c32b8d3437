/** How long it takes to diagnose a config whose options are all looked up, in Node as in the worker. */

import { readFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import { quantiles } from './quantiles.mjs';

const load = async (path) => (await runnerImport(path)).module;

const { loadCatalogs } = await load('./src/catalog/loadCatalog.ts');
const { isAnyName } = await load('./src/catalog/optionName.ts');
const { typeAt } = await load('./src/catalog/optionType.ts');
const { defaultConfig } = await load('./src/config/defaults.ts');
const { setHomeOption } = await load('./src/config/homeEdits.ts');
const { diagnose } = await load('./src/diagnose/diagnose.ts');
const { firstValue } = await load('./src/option/firstValue.ts');

const read = async (file) => JSON.parse(await readFile(`public/catalogs/${file}`, 'utf8'));
const warmUps = 100;
const rounds = 40;

/** For each number of options of Home Manager, milliseconds for `diagnose`. */
export async function measureDiagnosing(sizes) {
  const catalogs = await loadCatalogs(read, defaultConfig.release);
  const [catalog] = catalogs;
  const options = catalog.options.filter(
    ({ path, readOnly }) => !readOnly && !path.some(isAnyName) && path[0] !== 'nixpkgs',
  );
  return sizes.map((size) => {
    const config = configWith(options, size, catalog);
    const times = [];
    for (let round = -warmUps; round < rounds; round++) {
      // As it comes to the worker: a copy, of which nothing is remembered.
      const fresh = structuredClone(config);
      const start = performance.now();
      diagnose(fresh, catalogs);
      if (round >= 0) times.push(performance.now() - start);
    }
    return { options: size, ...quantiles(times) };
  });
}

/** Options from all over the catalog; where there are too few, entries of an attribute set make up the rest. */
function configWith(options, size, catalog) {
  const step = Math.max(1, Math.floor(options.length / size));
  let config = defaultConfig;
  let set = 0;
  for (let index = 0; index < options.length && set < size; index += step) {
    const { path } = options[index];
    config = setHomeOption(config, 0, path, firstValue(typeAt(catalog, path)));
    set++;
  }
  for (; set < size; set++) {
    const text = { kind: 'string', value: `value ${set}` };
    config = setHomeOption(config, 0, ['home', 'sessionVariables', `NAME_${set}`], text);
  }
  return config;
}
