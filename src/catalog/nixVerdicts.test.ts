import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeContext, decodeValue } from '../nix/json.ts';
import { fits } from '../option/fits.ts';
import { parseOptionName } from './optionName.ts';
import { typeAt } from './optionType.ts';
import { shippedCatalog } from './testing/shippedCatalogs.ts';

interface Verdict {
  readonly option: string;
  /** As `encodeValue` writes it. */
  readonly value: unknown;
  readonly fits: boolean;
}

/**
 * What real Nix said of random values of random options, merged by Home Manager's own modules of
 * August 2026: 500 that were made from our types, and 200 that break them.
 */
const verdicts: readonly Verdict[] = readFileSync(
  new URL('./testing/nixVerdicts.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('we say of a value what Nix says', () => {
  const home = shippedCatalog('home-manager', 'unstable');
  let judged = 0;
  for (const verdict of verdicts) {
    const type = typeAt(home, parseOptionName(verdict.option) ?? []);
    const value = decodeValue(verdict.value, undefined, decodeContext());
    // An option may be gone from a newer catalog.
    if (type === undefined || value === undefined) continue;
    judged += 1;
    expect(fits(type, value) === undefined, verdict.option).toBe(verdict.fits);
  }
  expect(judged).toBeGreaterThan(verdicts.length / 2);
  expect(verdicts.filter(({ fits: good }) => good).length).toBeGreaterThanOrEqual(495);
  expect(verdicts.filter(({ fits: good }) => !good).length).toBeGreaterThanOrEqual(200);
});
