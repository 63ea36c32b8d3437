import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../nix/value.ts';
import { defaultConfig } from './defaults.ts';
import { setFlake } from './flakeEdits.ts';
import { addHome, resetHomeOption, setHomeOption } from './homeEdits.ts';
import { setHost, setSystemOption } from './hostEdits.ts';
import { mergedEdits } from './mergedEdits.ts';
import { arbitraryConfig } from './testing/arbitraryConfig.ts';

const text = (value: string): Value => ({ kind: 'string', value });

test('who changes nothing loses nothing, and takes all that the other changed', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryConfig, (base, other) => {
      expect(mergedEdits(base, base, other)).toEqual(other);
      expect(mergedEdits(base, other, base)).toEqual(other);
      expect(mergedEdits(base, other, other)).toBe(other);
    }),
  );
});

test('edits of different things come together, whoever made them', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(arbitraryConfig, path, path, fc.string(), fc.string(), (base, one, two, x, y) => {
      fc.pre(base.homes.length > 0);
      const first = ['shared', 'one', ...one];
      const second = ['shared', 'two', ...two];
      const ours = setHomeOption(base, 0, first, text(x));
      const theirs = setHomeOption(base, 0, second, text(y));
      const both = mergedEdits(base, ours, theirs);
      expect(both).toEqual(setHomeOption(ours, 0, second, text(y)));
    }),
  );
});

test('different parts of the config', () => {
  const ours = setFlake(defaultConfig, { description: 'ours' });
  const theirs = setHost(setSystemOption(defaultConfig, 0, ['time', 'timeZone'], text('UTC')), 0, {
    name: 'theirs',
  });
  const both = mergedEdits(defaultConfig, ours, theirs);
  expect(both).toEqual({ ...theirs, flake: ours.flake });
  expect(both.hosts).toBe(theirs.hosts);
});

test('where both change the same, ours stays', () => {
  const base = setHomeOption(defaultConfig, 0, ['a'], text('base'));
  const ours = setHomeOption(base, 0, ['a'], text('ours'));
  const theirs = setHomeOption(base, 0, ['a'], text('theirs'));
  expect(mergedEdits(base, ours, theirs)).toEqual(ours);
  const gone = resetHomeOption(base, 0, ['a']);
  expect(
    mergedEdits(base, gone, setHomeOption(base, 0, ['b'], text('b'))).homes[0]?.settings,
  ).toEqual(resetHomeOption(setHomeOption(base, 0, ['b'], text('b')), 0, ['a']).homes[0]?.settings);
});

test('another number of homes stays whole', () => {
  const ours = addHome(defaultConfig);
  const theirs = setHomeOption(defaultConfig, 0, ['a'], text('x'));
  expect(mergedEdits(defaultConfig, ours, theirs).homes).toBe(ours.homes);
  expect(mergedEdits(defaultConfig, theirs, ours).homes).toBe(theirs.homes);
});
