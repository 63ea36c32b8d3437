import { expect, test } from 'vitest';
import { valueSuggestions } from './valueSuggestions.ts';

test('what can be listed is, once, as Nix writes it', () => {
  const texts = valueSuggestions({
    kind: 'either',
    branches: [
      { kind: 'nullOr', of: { kind: 'boolean' } },
      { kind: 'enum', values: [{ kind: 'string', value: 'a"b' }, { kind: 'null' }] },
      { kind: 'lines' },
    ],
  }).map(({ text }) => text);
  expect(texts).toEqual(['true', 'false', 'null', '"a\\"b"']);
});
