/** Zips: the same files give the same bytes, and come out as they went in. */

import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test, vi } from 'vitest';
import { zip } from './zip.ts';

const arbitraryFiles = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?\.(nix|sh)$/),
    text: fc.string({ unit: 'grapheme' }),
  }),
  { selector: ({ path }) => path, maxLength: 5 },
);

test('what is packed comes out again, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFiles, async (files) => {
      const archive = await JSZip.loadAsync(await zip(files));
      const entries = Object.values(archive.files);
      expect(entries.map(({ name }) => name)).toEqual(files.map(({ path }) => path).sort());
      for (const { path, text } of files) {
        expect(await archive.file(path)?.async('string')).toBe(text);
      }
    }),
    { numRuns: 30 },
  );
});

test('the same files in any order and at any time give the same bytes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await fc.assert(
      fc.asyncProperty(arbitraryFiles, fc.date({ noInvalidDate: true }), async (files, now) => {
        const once = await zip(files);
        vi.setSystemTime(now);
        expect(await zip([...files].reverse())).toEqual(once);
      }),
      { numRuns: 30 },
    );
  } finally {
    vi.useRealTimers();
  }
});

test('a script can be run, and a folder holds everything', async () => {
  const files = [
    { path: 'apply.sh', text: '#!/bin/sh\n' },
    { path: 'flake.nix', text: '{ }\n' },
  ];
  const archive = await JSZip.loadAsync(await zip(files, 'laptop'));
  const modes = Object.values(archive.files).map(({ name, unixPermissions }) => [
    name,
    Number(unixPermissions ?? 0) & 0o777,
  ]);
  expect(modes).toEqual([
    ['laptop/apply.sh', 0o755],
    ['laptop/flake.nix', 0o644],
  ]);
});
