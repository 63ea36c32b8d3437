import { expect, test } from 'vitest';
import { statsOf } from '../catalog/catalogStats.ts';
import { loadCatalogs } from '../catalog/loadCatalog.ts';
import { shippedCatalogs, shippedJson } from '../catalog/testing/shippedCatalogs.ts';
import { defaultConfig } from '../config/defaults.ts';
import { setHomeOption } from '../config/homeEdits.ts';
import { type FromWorker, type ToWorker, type WorkerLike, workerClient } from './workerClient.ts';
import { workerService } from './workerService.ts';

const read = async (file: string): Promise<unknown> => shippedJson(file);

/** A worker in the same thread; messages arrive later, as they do with a real one. */
function nearWorker(service = workerService(read)): WorkerLike {
  const listeners: ((event: { readonly data: FromWorker }) => void)[] = [];
  let newest = 0;
  const reply = (data: FromWorker): void => {
    for (const listener of listeners) listener({ data });
  };
  return {
    addEventListener: (_, listener) => listeners.push(listener),
    terminate: () => undefined,
    postMessage: (message: ToWorker) => {
      if (message.kind === 'start') return;
      const { number, question } = structuredClone(message);
      if (question.kind === 'search') newest = number;
      setTimeout(() => {
        if (question.kind === 'search' && number !== newest)
          return reply({ number, kind: 'overtaken' });
        service(question).then(
          (answer) => reply({ number, kind: 'answer', answer: structuredClone(answer) }),
          (error) => reply({ number, kind: 'failed', message: String(error) }),
        );
      }, 0);
    },
  };
}

test('questions are answered with plain data', async () => {
  const client = workerClient('/catalogs/', nearWorker());
  await client.warm('26.05');
  const found = await client.search({ release: '26.05', query: 'git' });
  expect(found?.hits[0]).toMatchObject({ name: 'programs.git.enable', set: 'home-manager' });
  expect((await client.packages('firefox', 3))[0]?.name).toBe('firefox');
  const page = await client.describe({
    release: '26.05',
    set: 'home-manager',
    path: ['programs', 'firefox', 'profiles', 'work', 'id'],
  });
  expect(page).toMatchObject({
    name: 'programs.firefox.profiles.<name>.id',
    typeInWords: 'a whole number of 0 or more',
    enable: ['programs', 'firefox', 'enable'],
  });
  expect(await client.describe({ release: '26.05', set: 'nixos', path: ['x'] })).toBeUndefined();
  client.close();
});

test('only the newest of several searches is answered', async () => {
  const client = workerClient('/catalogs/', nearWorker());
  const searches = ['f', 'fi', 'fir'].map((query) => client.search({ release: '26.05', query }));
  const answers = await Promise.all(searches);
  expect(answers.map((answer) => answer !== undefined)).toEqual([false, false, true]);
});

test('the options of an added input are found beside the others, until it is removed', async () => {
  const client = workerClient('/catalogs/', nearWorker());
  const text = JSON.stringify({ 'programs.nixvim.enable': { type: 'boolean' } });
  const search = async (): Promise<readonly string[]> =>
    (await client.search({ release: '26.05', query: 'nixvim' }))?.hits.map(({ set }) => set) ?? [];
  expect(await client.add('nixvim', '{')).toContain('JSON');
  expect(await client.add('nixvim', text)).toBeUndefined();
  expect(await search()).toEqual(['nixvim']);
  await client.remove('nixvim');
  expect(await search()).not.toContain('nixvim');
});

test('a catalog that cannot be loaded is said to be so, and asked for again', async () => {
  let broken = true;
  const service = workerService(async (file) => {
    if (broken) throw new Error('no network');
    return shippedJson(file);
  });
  const client = workerClient('/catalogs/', nearWorker(service));
  await expect(client.search({ release: '26.05', query: 'git' })).rejects.toThrow('no network');
  await expect(client.packages('git')).rejects.toThrow('no network');
  broken = false;
  expect((await client.search({ release: '26.05', query: 'git' }))?.hits.length).toBeGreaterThan(0);
  expect((await client.packages('git')).length).toBeGreaterThan(0);
});

test('a config is diagnosed, with and without the catalogs', async () => {
  const client = workerClient('/catalogs/', nearWorker());
  const config = setHomeOption(defaultConfig, 0, ['programs', 'gti', 'enable'], {
    kind: 'boolean',
    value: true,
  });
  const codes = async (lookUp: boolean) =>
    (await client.diagnose({ config, lookUp })).map(({ code }) => code);
  expect(await codes(false)).not.toContain('unknown-option');
  expect(await codes(true)).toContain('unknown-option');
});

test('all options of Home Manager and nix-darwin can be set, nearly all through a field', async () => {
  for (const release of ['26.05', 'unstable']) {
    const stats = (await loadCatalogs(read, release)).map(statsOf);
    expect(stats.map(({ set }) => set)).toEqual(['home-manager', 'nixos', 'nix-darwin']);
    for (const one of stats) {
      expect(one.settable).toBe(1);
      expect(one.typedShare, one.set).toBeGreaterThan(0.99);
    }
  }
  expect(shippedCatalogs().map(({ source }) => source)[1]).toBe('NixOS 24.11 of December 2024');
});
