/** What every reading of a dotfile has to be, whatever the text. */

import { expect } from 'vitest';
import type { DotfileReading, ReadDotfile } from '../dotfile.ts';

/** Reads twice the same, in the order of the lines, each setting once; gives the reading. */
export function expectOrderly(read: ReadDotfile, text: string): DotfileReading {
  const reading = read(text);
  expect(read(text)).toEqual(reading);
  const count = text.split('\n').length;
  for (const all of [reading.proposals, reading.left]) {
    const lines = all.map((one) => one.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(lines.every((line) => line >= 1 && line <= count)).toBe(true);
  }
  const paths = reading.proposals.flatMap((one) => (one.joins ? [] : [one.path.join('\0')]));
  expect(new Set(paths).size).toBe(paths.length);
  return reading;
}
