import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, lineStartsOf, linesOf, linesTouched } from './lines.ts';

const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028') });

test('every line starts where lineStartsOf says', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const starts = lineStartsOf(whole);
      const lines = linesOf(whole);
      expect(starts).toHaveLength(lines.length);
      for (const [index, line] of lines.entries()) {
        expect(whole.startsWith(line, starts[index])).toBe(true);
      }
    }),
  );
});

test('lineAt finds the last line that starts at or before an offset', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, at) => {
      const starts = lineStartsOf(whole);
      const offset = at % (whole.length + 1);
      expect(lineAt(starts, offset)).toBe(starts.findLastIndex((start) => start <= offset));
    }),
  );
});

test('a stretch that ends with a line break does not touch the next line', () => {
  const starts = lineStartsOf('ab\ncd\n');
  expect(linesTouched(starts, 0, 3)).toEqual({ start: 0, end: 1 });
  expect(linesTouched(starts, 1, 4)).toEqual({ start: 0, end: 2 });
  expect(linesTouched(starts, 3, 3)).toEqual({ start: 1, end: 2 });
});
