import { expect, test } from 'vitest';
import { distance, nearest } from './wordDistance.ts';

test.each([
  ['firefox', 'firefxo', 1],
  ['firefox', 'firefox', 0],
  ['git', 'got', 1],
  ['abcdef', 'uvwxyz', 3],
])('%s and %s are %d apart', (a, b, errors) => {
  expect(distance(a, b, 2)).toBe(errors);
});

test('the nearest word is the one with the fewest errors, and none is too far', () => {
  expect(nearest('enabel', ['enable', 'enableFish', 'package'])).toBe('enable');
  expect(nearest('pakage', ['enable', 'package'])).toBe('package');
  expect(nearest('ENABLE', ['enable'])).toBe('enable');
  expect(nearest('xyz', ['enable', 'package'])).toBeUndefined();
  expect(nearest('ab', ['cd'])).toBeUndefined();
});
