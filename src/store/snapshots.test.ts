import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../config/defaults.ts';
import { arbitraryConfig } from '../config/testing/arbitraryConfig.ts';
import type { Keep } from './keep.ts';
import { forgetSnapshot, keepSnapshot, listSnapshots } from './snapshots.ts';

function keepInMemory(room = Number.POSITIVE_INFINITY): Keep {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key),
    write: (key, text) => {
      if (text.length > room) return false;
      kept.set(key, text);
      return true;
    },
    remove: (key) => void kept.delete(key),
    keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

test('a snapshot comes back as it was, and goes when it is forgotten', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.string(), (config, name) => {
      const keep = keepInMemory();
      expect(keepSnapshot(keep, name, config, 7)).toBe(true);
      const [snapshot] = listSnapshots(keep);
      expect(snapshot).toMatchObject({ name, savedAt: 7, config });
      if (snapshot !== undefined) forgetSnapshot(keep, snapshot);
      expect(listSnapshots(keep)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('the newest come first, two of the same moment are kept, and the oldest make room', () => {
  const keep = keepInMemory();
  for (let at = 0; at < 60; at += 1) keepSnapshot(keep, `${at}`, defaultConfig, Math.floor(at / 2));
  const names = listSnapshots(keep).map(({ name }) => name);
  expect(names).toHaveLength(50);
  expect(names.slice(0, 2).sort()).toEqual(['58', '59']);
});

test('where there is no room it is said so, and what is damaged is left out', () => {
  expect(keepSnapshot(keepInMemory(3), 'a', defaultConfig, 1)).toBe(false);
  const keep = keepInMemory();
  keep.write('flakesmith.snapshot.1', '{"name":"x","savedAt":1,"link":"nonsense"}');
  keep.write('flakesmith.snapshot.2', '[');
  expect(listSnapshots(keep)).toEqual([]);
});
