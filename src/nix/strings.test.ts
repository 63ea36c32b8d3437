import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeIndented,
  escapeSimple,
  fitsIndented,
  unescapeIndented,
  unescapeSimple,
} from './strings.ts';
import { arbitraryText } from './testing/arbitraryValue.ts';

describe('laws', () => {
  test('between " what was escaped means itself', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(unescapeSimple(escapeSimple(text))).toBe(text);
      }),
    );
  });

  test("between '' what was escaped means itself", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(unescapeIndented(escapeIndented(text))).toBe(text);
      }),
    );
  });

  test('nothing escaped can open an interpolation or close the string', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(escapeSimple(text).replace(/\\./gs, '_')).not.toMatch(/"|\$\{/);
        expect(escapeIndented(text).replace(/'''|''\$|''\\./gs, '_')).not.toMatch(/''|\$\{|'$/);
      }),
    );
  });
});

test.each([
  ['a\nb', true],
  ['one line', false],
  ['one line\n', true],
  ['\n', false],
  ['  all\n  indented\n', false],
  ['  some\nindented\n', true],
  ['only\n   \nspaces', false],
  ['a\r\nb', false],
  ['a\u0001\nb', false],
  ['\tx\ny', true],
])('whether %j fits between two quotes: %s', (text, fits) => {
  expect(fitsIndented(text)).toBe(fits);
});
