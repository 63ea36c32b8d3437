import { expect, test } from 'vitest';
import { matchesPosix } from './posixPattern.ts';

test.each<[pattern: string, kept: string, broken: string]>([
  ['[[:digit:]]{2}:[[:digit:]]{2}', '12:30', '12:3a'],
  ['[0-9]+(K|M|G)iB', '10MiB', '10MiB '],
  ['[^[:space:]]{1,3}', 'abc', 'a b'],
  ['[]a]+', ']a', 'b'],
  ['.*@.*', 'a\n@', 'a'],
  ['a\\.b', 'a.b', 'axb'],
])('%s', (pattern, kept, broken) => {
  expect(matchesPosix(pattern, kept)).toBe(true);
  expect(matchesPosix(pattern, broken)).toBe(false);
});

test('a pattern that cannot be read refuses nothing', () => {
  expect(matchesPosix('(', 'anything')).toBe(true);
});
