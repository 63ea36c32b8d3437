/**
 * What real Nix said of configs: Home Manager's and nix-darwin's own modules of the summer of 2026, their
 * assertions included, and NixOS by the names and types of 24.11.
 */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedCatalogs } from '../catalog/testing/shippedCatalogs.ts';
import type { Config } from '../config/config.ts';
import { decodeConfig } from '../config/decode.ts';
import { isWithin, type Place } from '../config/place.ts';
import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';

interface Recorded {
  readonly set: string;
  /** As `encodeConfig` writes it. */
  readonly config: unknown;
}

/** A config that Nix took, and the one thing that was then made wrong in it, so that Nix refused it. */
interface Planted extends Recorded {
  readonly kind: string;
  /** Where it stands. */
  readonly place: Place;
  /** The kind of Nix's error. */
  readonly nix: string;
}

function linesOf<T extends Recorded>(file: string): readonly T[] {
  return readFileSync(new URL(`./testing/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const catalogs = { '26.05': shippedCatalogs('26.05'), unstable: shippedCatalogs('unstable') };

function findingsOf({ config: input }: Recorded): readonly Finding[] {
  const { config, problems }: { config: Config; problems: readonly unknown[] } =
    decodeConfig(input);
  expect(problems).toEqual([]);
  return diagnose(config, catalogs[config.release]);
}

test('where Nix finds an error, so do we, at the place of the mistake: in 98 of 100 at least', () => {
  const planted = linesOf<Planted>('planted.jsonl');
  const missed = planted.filter((one) => {
    const severities: readonly string[] =
      one.kind === 'assertion' ? ['error', 'warning'] : ['error'];
    return !findingsOf(one).some(
      ({ severity, place }) =>
        severities.includes(severity) && (isWithin(place, one.place) || isWithin(one.place, place)),
    );
  });
  expect(planted.length).toBeGreaterThanOrEqual(300);
  expect(
    missed.length / planted.length,
    missed.map(({ set, kind, place }) => `${set} ${kind} ${place}`).join('\n'),
  ).toBeLessThanOrEqual(0.02);
});

test('where Nix finds no error, neither do we', () => {
  const good = linesOf<Recorded>('good.jsonl');
  const wrong = good.flatMap((one) =>
    findingsOf(one)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place, message }) => `${one.set} ${code} ${place} ${message}`),
  );
  expect(good.length).toBeGreaterThanOrEqual(300);
  expect(wrong).toEqual([]);
});

test('every error says what is wrong, and most say what to do', () => {
  const errors = linesOf<Planted>('planted.jsonl')
    .flatMap(findingsOf)
    .filter(({ severity }) => severity === 'error');
  for (const { message } of errors) expect(message).toMatch(/^[^\n]{8,}$/);
  const helpful = errors.filter(({ fix, mends = [] }) => fix !== undefined || mends.length > 0);
  expect(helpful.length / errors.length).toBeGreaterThan(0.9);
});
