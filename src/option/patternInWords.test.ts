import { expect, test } from 'vitest';
import { patternInWords } from './patternInWords.ts';

test.each([
  ['[0-9a-fA-F]{6}', 'This takes 6 characters: digits and the letters a to f only.'],
  ['[a-zA-Z0-9_-]+', 'This takes letters, digits, _ and - only.'],
  ['[[:xdigit:]]{6}', 'This takes 6 characters: hexadecimal digits only.'],
  ['[[:print:]]{8,63}', 'This takes 8 to 63 characters: characters that can be printed only.'],
  ['[^/{}]+', 'This takes any characters but /, { and }.'],
  ['[0-7]{1,5}', 'This must match the pattern [0-7]{1,5}'],
  ['.*@.*', 'This must match the pattern .*@.*'],
])('%s: %s', (pattern, words) => {
  expect(patternInWords(pattern)).toBe(words);
});
