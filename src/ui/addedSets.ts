/** Module sets that the person brought along: handed to the catalogs, and kept for the next visit. */

import { type AddedSet, look, viewStore } from '../store/viewStore.ts';
import { worker } from './worker.ts';

const cacheName = 'flakesmith.module-sets';
const addressOf = ({ name, scope }: AddedSet): string =>
  `/module-sets/${scope}/${encodeURIComponent(name)}`;

/** Adds a set from the text of its `options.json`; what is wrong with it, in words. */
export async function addSet(set: AddedSet, text: string): Promise<string | undefined> {
  const problem = await worker().add(set.name, text);
  if (problem !== undefined) return problem;
  const others = viewStore.getState().addedSets.filter(({ name }) => name !== set.name);
  look({ addedSets: [...others, set] });
  await keep(async (cache) => {
    await cache.put(addressOf(set), new Response(text));
  });
  return undefined;
}

export async function removeSet(set: AddedSet): Promise<void> {
  look({ addedSets: viewStore.getState().addedSets.filter(({ name }) => name !== set.name) });
  await worker().remove(set.name);
  await keep(async (cache) => {
    await cache.delete(addressOf(set));
  });
}

/** Brings back the sets of earlier visits; one that can no longer be read is left out. */
export async function restoreSets(): Promise<void> {
  await keep(async (cache) => {
    for (const request of await cache.keys()) {
      const set = setAt(new URL(request.url).pathname);
      const text = await (await cache.match(request))?.text();
      if (set !== undefined && text !== undefined) await addSet(set, text);
    }
  });
}

function setAt(path: string): AddedSet | undefined {
  const [, scope, name] = /^\/module-sets\/(home|system)\/(.+)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  return { scope: scope === 'system' ? 'system' : 'home', name: decodeURIComponent(name) };
}

/** Browsers that keep nothing forget the sets with the page, and lose nothing else. */
async function keep(work: (cache: Cache) => Promise<void>): Promise<void> {
  try {
    await work(await window.caches.open(cacheName));
  } catch {
    // Private windows and pages without https have no cache.
  }
}
