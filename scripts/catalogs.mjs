/**
 * Makes `public/catalogs/` from upstream's option documents. Facts only: upstream's sentences are kept
 * with `--descriptions`, for a deployment of your own, and such catalogs are not to be committed.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { defaultArguments } from './catalogs/defaults.mjs';
import { readSource } from './catalogs/source.mjs';

const root = join(import.meta.dirname, '..');

const help = `Use: npm run catalogs -- [SET@RELEASE=SOURCE…] [SET@RELEASE:moved=SOURCE…]
       [SET@RELEASE:from=LABEL…] [packages=SOURCE] [--descriptions] [--out DIR]

SOURCE is a file, a URL, or a flake reference that Nix builds: options.json of a module set, a list of
moved options, or what \`nix search nixpkgs ^ --json\` prints. LABEL says where the facts are from.
Without arguments every catalog is built with Nix from upstream's current branches.`;

/** A module of the app itself, so that packing and unpacking stay one. */
async function ours(path) {
  const { module } = await runnerImport(join(root, 'src', 'catalog', path));
  return module;
}

function understood(args) {
  const jobs = new Map();
  const wanted = {
    jobs,
    packages: undefined,
    descriptions: false,
    out: join(root, 'public', 'catalogs'),
  };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--descriptions') wanted.descriptions = true;
    else if (arg === '--out' && args[index + 1] !== undefined) {
      index += 1;
      wanted.out = args[index];
    } else {
      const match = /^(?:(packages)|([a-z-]+)@([a-z0-9.]+)(?::(moved|from))?)=(.+)$/s.exec(arg);
      if (match === null) throw new Error(help);
      const [, packages, set, release, part = 'options', value] = match;
      if (packages !== undefined) wanted.packages = value;
      else {
        const key = `${set}-${release}`;
        jobs.set(key, { set, release, ...jobs.get(key), [part]: value });
      }
    }
  }
  return wanted;
}

const given = process.argv.slice(2);
if (given.includes('--help')) {
  console.log(help);
  process.exit(0);
}
const plain = given.filter((arg) => !arg.startsWith('--') && arg.includes('='));
const { jobs, packages, descriptions, out } = understood(
  plain.length === 0 ? [...defaultArguments(new Date()), ...given] : given,
);
const { decodeOptions } = await ours('optionsJson.ts');
const { decodeMoved } = await ours('movedJson.ts');
const { packCatalog } = await ours('packed.ts');
const { decodeNixSearch, packagesOf, packPackages } = await ours('packedPackages.ts');

mkdirSync(out, { recursive: true });
const mentioned = [];
const written = [];
const index = [];
for (const [key, job] of jobs) {
  if (job.options === undefined) throw new Error(`${key} has no source of options.\n\n${help}`);
  const found = decodeOptions(JSON.parse(await readSource(job.options, 'options.json')));
  if (typeof found === 'string') throw new Error(`${key}: ${found}`);
  const options = descriptions
    ? found
    : found.map((facts) => ({ ...facts, description: undefined }));
  const moved =
    job.moved === undefined ? [] : decodeMoved(JSON.parse(await readSource(job.moved)), options);
  mentioned.push(...packagesOf(options));
  const source = job.from ?? `${job.set} ${job.release}`;
  write(`${key}.json`, packCatalog({ set: job.set, release: job.release, source, options, moved }));
  index.push({
    set: job.set,
    release: job.release,
    source,
    options: options.length,
    file: `${key}.json`,
  });
  console.log(`${key}: ${options.length} options, ${moved.length} moved`);
}
const searched =
  packages === undefined ? [] : decodeNixSearch(JSON.parse(await readSource(packages)));
const named = new Map([...mentioned, ...searched].map((one) => [one.name, one]));
const list = [...named.values()].map(({ name, description }) =>
  descriptions && description !== undefined ? { name, description } : { name },
);
write('packages.json', packPackages(list));
write('index.json', { format: 'flakesmith-catalogs', version: 1, catalogs: index });
console.log(`packages: ${list.length}`);
console.log(`\nWritten to ${out}: ${written.join(', ')}`);

function write(name, value) {
  writeFileSync(join(out, name), `${JSON.stringify(value)}\n`);
  written.push(name);
}
