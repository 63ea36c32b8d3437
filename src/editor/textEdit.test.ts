import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestEdit } from './textEdit.ts';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁') }),
  fc.string(),
);

/** The text with every lone surrogate replaced. */
const wellFormed = (piece: string) => new TextDecoder().decode(new TextEncoder().encode(piece));

test('the edit makes the old text into the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = smallestEdit(before, after);
      const made =
        edit === undefined
          ? before
          : before.slice(0, edit.start) + edit.text + before.slice(edit.end);
      expect(made).toBe(after);
    }),
  );
});

test('the edit cuts no pair of surrogates', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = smallestEdit(before, after);
      if (edit === undefined) return;
      expect(edit.text).toBe(wellFormed(edit.text));
      const replaced = before.slice(edit.start, edit.end);
      expect(replaced).toBe(wellFormed(replaced));
    }),
  );
});

test('an insertion replaces nothing, and the same text needs no edit', () => {
  expect(smallestEdit('a;\nb;\n', 'a;\nx;\nb;\n')).toEqual({ start: 3, end: 3, text: 'x;\n' });
  expect(smallestEdit('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
  expect(smallestEdit('a', 'a')).toBeUndefined();
});
