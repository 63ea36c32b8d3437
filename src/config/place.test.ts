import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, stepsOf } from './place.ts';

test('stepsOf is the inverse of placeOf', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (steps) => {
      expect(stepsOf(placeOf(...steps))).toEqual(steps);
    }),
  );
});
