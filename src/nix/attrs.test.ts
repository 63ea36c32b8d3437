import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attrsOf,
  emptyAttrs,
  getAt,
  mergeAttrs,
  removeAt,
  renameAt,
  sameValue,
  setAt,
} from './attrs.ts';
import { arbitraryAttrPath, arbitraryAttrs, arbitraryValue } from './testing/arbitraryValue.ts';
import type { Attrs, Value } from './value.ts';

const integer = (value: number): Value => ({ kind: 'integer', value });
const names = (attrs: Value | undefined): readonly string[] =>
  attrs?.kind === 'attrs' ? attrs.attrs.map((attr) => attr.name) : [];
const pathsOf = (attrs: Attrs): readonly (readonly string[])[] =>
  attrs.attrs.flatMap(({ name, value }) => [
    [name],
    ...(value.kind === 'attrs' ? pathsOf(value).map((rest) => [name, ...rest]) : []),
  ]);

test('what is set is read back, and setting it again changes nothing', () => {
  fc.assert(
    fc.property(arbitraryAttrs, arbitraryAttrPath, arbitraryValue, (attrs, path, value) => {
      const once = setAt(attrs, path, value);
      expect(getAt(once, path)).toEqual(value);
      expect(setAt(once, path, structuredClone(value))).toBe(once);
    }),
  );
});

test('removing what was newly set gives the old set again', () => {
  fc.assert(
    fc.property(arbitraryAttrs, arbitraryAttrPath, arbitraryValue, (attrs, path, value) => {
      const [first = ''] = path;
      fc.pre(getAt(attrs, [first]) === undefined);
      expect(removeAt(setAt(attrs, path, value), path)).toEqual(attrs);
    }),
  );
});

test('removing what is not there keeps the object', () => {
  fc.assert(
    fc.property(arbitraryAttrs, arbitraryAttrPath, (attrs, path) => {
      fc.pre(getAt(attrs, path) === undefined);
      expect(removeAt(attrs, path)).toBe(attrs);
    }),
  );
});

test('renaming there and back is the identity, and keeps the position', () => {
  fc.assert(
    fc.property(arbitraryAttrs, fc.nat(), (attrs, pick) => {
      const paths = pathsOf(attrs);
      const path = paths[pick % Math.max(paths.length, 1)];
      fc.pre(path !== undefined);
      const parent = path.slice(0, -1);
      const renamed = renameAt(attrs, path, 'a brand new name');
      expect(names(getAt(renamed, parent))).toEqual(
        names(getAt(attrs, parent)).map((name) =>
          name === path.at(-1) ? 'a brand new name' : name,
        ),
      );
      expect(renameAt(renamed, [...parent, 'a brand new name'], path.at(-1) ?? '')).toEqual(attrs);
    }),
  );
});

test('merging keeps the object when nothing is added, and the later set wins', () => {
  fc.assert(
    fc.property(arbitraryAttrs, arbitraryAttrs, (base, over) => {
      expect(mergeAttrs(base, base)).toBe(base);
      expect(mergeAttrs(base, emptyAttrs)).toBe(base);
      const merged = mergeAttrs(base, over);
      expect(mergeAttrs(merged, over)).toBe(merged);
      for (const { name, value } of over.attrs) {
        if (value.kind !== 'attrs') expect(getAt(merged, [name])).toEqual(value);
      }
    }),
  );
});

test('a value is the same as its copy', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      expect(sameValue(value, structuredClone(value))).toBe(true);
    }),
  );
});

test('a parent that is not a set gives way', () => {
  const attrs = attrsOf([['a', integer(1)]]);
  expect(getAt(setAt(attrs, ['a', 'b'], integer(2)), ['a', 'b'])).toEqual(integer(2));
});

test('removing the last attribute prunes the parents above it', () => {
  const attrs = setAt(setAt(emptyAttrs, ['a', 'b', 'c'], integer(1)), ['d'], integer(2));
  expect(removeAt(attrs, ['a', 'b', 'c'])).toEqual(attrsOf([['d', integer(2)]]));
});

test('a taken name is not renamed to', () => {
  const attrs = attrsOf([
    ['a', integer(1)],
    ['b', integer(2)],
  ]);
  expect(renameAt(attrs, ['a'], 'b')).toBe(attrs);
});
