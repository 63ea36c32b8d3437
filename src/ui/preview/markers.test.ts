import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryConfig } from '../../config/testing/arbitraryConfig.ts';
import { diagnose } from '../../diagnose/diagnose.ts';
import type { Finding } from '../../diagnose/finding.ts';
import { generate } from '../../generate/generate.ts';
import { markersOf } from './markers.ts';

const file = {
  path: 'a.nix',
  language: 'nix',
  text: '{\n  a = 1;\n  b = {\n    c = 2;\n    d = 3;\n  };\n}\n',
  spans: [
    { start: 4, end: 10, place: '/a' },
    { start: 13, end: 45, place: '/b' },
    { start: 23, end: 29, place: '/b/c' },
    { start: 34, end: 40, place: '/b/d/e' },
  ],
} as const;

const at = (place: string): Finding => ({ code: 'x', severity: 'error', place, message: 'No.' });

function marked(place: string): string | undefined {
  const [mark] = markersOf(file, [at(place)]);
  return mark && file.text.slice(mark.start, mark.end);
}

test('every mark is a stretch of its file and belongs to a finding', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const findings = diagnose(config);
      for (const made of generate(config)) {
        for (const mark of markersOf(made, findings)) {
          expect(findings).toContain(mark.finding);
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(mark.start).toBeLessThanOrEqual(mark.end);
          expect(mark.end).toBeLessThanOrEqual(made.text.length);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('what is written is marked as a whole', () => {
  expect(marked('/a')).toBe('a = 1;');
  expect(marked('/b')).toBe('b = {\n    c = 2;\n    d = 3;\n  };');
});

test('what is not written marks the first line of what it belongs to, or of its first part', () => {
  expect(marked('/b/missing')).toBe('b = {');
  expect(marked('/b/c/0')).toBe('c = 2;');
  expect(marked('/b/d')).toBe('b = {');
});

test('what this file does not show, and the whole, are not marked', () => {
  expect(marked('/elsewhere')).toBeUndefined();
  expect(marked('')).toBeUndefined();
});

test('a mark says what, why and what to do', () => {
  const [mark] = markersOf(file, [{ ...at('/a'), why: 'Because.', fix: 'Do this.' }]);
  expect(mark?.message).toBe('No. Because. Do this.');
});
