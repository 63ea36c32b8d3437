import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLines } from './leftLines.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\t') });

test('the line at an offset is one more than the breaks before it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { lineAt } = textLines(text);
      for (let at = 0; at <= text.length; at += 1) {
        expect(lineAt(at)).toBe(text.slice(0, at).split('\n').length);
      }
    }),
  );
});

test('a whole text leaves each of its lines that is not blank', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { lines, left } = textLines(text);
      const expected = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
      expect(left(0, text.length, '').map(({ line }) => line)).toEqual(expected);
    }),
  );
});

test('a stretch leaves the lines that it has something of', () => {
  const { left } = textLines('a b\r\n\n  c\nd\n');
  expect(left(1, 8, 'why')).toEqual([{ line: 1, text: 'a b', why: 'why' }]);
  expect(left(3, 9, 'why').map(({ line }) => line)).toEqual([3]);
  expect(left(3, 6, 'why')).toEqual([]);
});
