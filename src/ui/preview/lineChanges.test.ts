import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges } from './lineChanges.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (at < part.length && line === part[at]) at++;
  return at === part.length;
}

test('nothing changed has no ranges, and only that', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(lineChanges(before, before)).toEqual([]);
      if (before.join() !== after.join()) expect(lineChanges(before, after)).not.toEqual([]);
    }),
  );
});

test('ranges are in order, apart, and inside of the new text', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      let least = 0;
      for (const { start, end } of lineChanges(before, after)) {
        expect(start).toBeGreaterThanOrEqual(least);
        expect(end).toBeGreaterThanOrEqual(start);
        least = end + 1;
        expect(end).toBeLessThanOrEqual(after.length);
      }
    }),
  );
});

test('what is outside of the ranges was there before, in this order', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const ranges = lineChanges(before, after);
      const kept = after.filter((_, at) => !ranges.some((r) => r.start <= at && at < r.end));
      expect(isSubsequence(kept, before)).toBe(true);
    }),
  );
});

test('taking lines away marks no line as new', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (before, keep) => {
      const after = before.filter((_, at) => keep[at]);
      for (const { start, end } of lineChanges(before, after)) expect(end).toBe(start);
    }),
  );
});

test('cases', () => {
  const before = ['{', 'a', 'b', 'c', '}'];
  expect(lineChanges(before, ['{', 'a', 'B', 'c', '}'])).toEqual([{ start: 2, end: 3 }]);
  expect(lineChanges(before, ['{', 'x', 'a', 'b', 'c', 'y', '}'])).toEqual([
    { start: 1, end: 2 },
    { start: 5, end: 6 },
  ]);
  expect(lineChanges(before, ['{', 'a', 'c', '}'])).toEqual([{ start: 2, end: 2 }]);
});

test('texts that differ by very much are marked throughout', () => {
  const many = (name: string) => Array.from({ length: 600 }, (_, at) => `${name} ${at}`);
  expect(lineChanges(many('a'), many('b'))).toEqual([{ start: 0, end: 600 }]);
});
