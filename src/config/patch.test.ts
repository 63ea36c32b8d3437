import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from './defaults.ts';
import { setHomeOption } from './homeEdits.ts';
import { sharing } from './patch.ts';
import { arbitraryConfig } from './testing/arbitraryConfig.ts';

test('what is shared says the same, and a copy is the thing itself', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryConfig, (before, after) => {
      expect(sharing(before, after)).toEqual(after);
      expect(sharing(before, structuredClone(before))).toBe(before);
    }),
  );
});

test('only what is on the way to the change is new', () => {
  const edited = setHomeOption(defaultConfig, 0, ['a'], { kind: 'boolean', value: true });
  const shared = sharing(defaultConfig, structuredClone(edited));
  expect(shared).toEqual(edited);
  expect(shared.hosts).toBe(defaultConfig.hosts);
  expect(shared.homes).not.toBe(defaultConfig.homes);
});
