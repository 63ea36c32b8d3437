import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryConfig } from '../../config/testing/arbitraryConfig.ts';
import { generate } from '../../generate/generate.ts';
import { fileOfPlace, linesOfPlace, placeAt } from './located.ts';

const file = {
  path: 'a.nix',
  language: 'nix',
  text: '{\n  a = 1;\n  b = {\n    c = 2;\n    d = 3;\n  };\n}\n',
  spans: [
    { start: 4, end: 10, place: '/a' },
    { start: 13, end: 46, place: '/b' },
    { start: 23, end: 29, place: '/b/c' },
    { start: 34, end: 40, place: '/b/d' },
  ],
} as const;

test('a place has the lines of what is inside it', () => {
  expect(linesOfPlace(file, '/a')).toEqual([{ start: 1, end: 2 }]);
  expect(linesOfPlace(file, '/b')).toEqual([{ start: 2, end: 6 }]);
  expect(linesOfPlace(file, '/b/d')).toEqual([{ start: 4, end: 5 }]);
});

test('what is not written has the lines of what it belongs to, or none', () => {
  expect(linesOfPlace(file, '/b/c/deep')).toEqual([{ start: 3, end: 4 }]);
  expect(linesOfPlace(file, '/nowhere')).toEqual([]);
});

test('an offset has the innermost place, and a line the first one that begins on it', () => {
  expect(placeAt(file, file.text.indexOf('c = 2'))).toBe('/b/c');
  expect(placeAt(file, file.text.indexOf('    d') + 1)).toBe('/b/d');
  expect(placeAt(file, file.text.indexOf('b = {') + 4)).toBe('/b');
  expect(placeAt(file, 0)).toBeUndefined();
});

test('the open file is kept when it shows the place', () => {
  const other = { ...file, path: 'b.nix' };
  expect(fileOfPlace([file, other], '/a', other)).toBe(other);
  expect(fileOfPlace([file, other], '/a', undefined)).toBe(file);
  expect(fileOfPlace([file, other], '/nowhere', other)).toBeUndefined();
});

test('every place behind an offset has lines in that file', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), (config, pick) => {
      for (const made of generate(config)) {
        const place = placeAt(made, pick % (made.text.length + 1));
        if (place !== undefined) expect(linesOfPlace(made, place)).not.toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});
